"""Writes clinic-letter-en.pdf with reportlab: an invented English clinic letter with header and footer on both pages."""
import sys

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=15, spaceAfter=7)
HEAD = ParagraphStyle("head", parent=BODY, fontName="Times-Bold", spaceBefore=6, spaceAfter=3, keepWithNext=1)

LETTER = [
    "Dr Oluwaseun Adeyemi-Clarke, Consultant Neurologist",
    "Secretary: Joan Pritchard, 01632 960417, neuro.clinic@westmarsh.example.org",
    "Dictated: 14 January 2026. Typed: 16 January 2026",
    "Dr Fiona Macallister<br/>Bridge End Surgery<br/>12 Mill Lane<br/>Hexham NE46 1QX",
    "Dear Fiona,",
    "<b>Re: Mr Tobias HARGREAVES-SINGH, date of birth 02/11/1976<br/>"
    "NHS number: 999 421 8735. Hospital number: WM 0318274<br/>"
    "6 Quarry Bank Terrace, Hexham NE46 3PL. Mobile: 07700 900461</b>",
]

SECTIONS = [
    ("Diagnoses", [
        "1. Relapsing-remitting multiple sclerosis (G35), diagnosed in 2014<br/>"
        "2. Migraine without aura<br/>3. Mild anxiety, previously treated with sertraline",
    ]),
    ("Current medication", ["Dimethyl fumarate 240 mg twice daily, amitriptyline 10 mg at night, "
                            "colecalciferol 4,000 units daily."]),
    ("Review", [
        "I reviewed this 49-year-old secondary school teacher in the neurology clinic today together with our "
        "specialist nurse, Sister Bernadette Okafor. Mr Hargreaves-Singh attended with his husband, Callum. He has "
        "had no relapse since the spring of 2023, when he developed left optic neuritis and was seen by "
        "Mr Rhys Llewellyn in the eye clinic. He can walk about two miles on the flat but is more tired by the "
        "end of the school week.",
        "Tobias tells me that his mother, Harpreet Singh, was admitted to St Oswin's Hospital last month with a "
        "stroke, and he has been travelling to Leeds at weekends. His brother Joshua has type 1 diabetes. "
        "He does not smoke and drinks about six units of alcohol a week. Sleep has been poor. There has been no "
        "double vision, no bladder disturbance and no fall.",
        "On examination, visual acuity was 6/6 on the right and 6/9 on the left with mild left optic disc pallor. "
        "Eye movements were full. Power was normal in the upper limbs; there was mild weakness of left hip flexion, "
        "4+/5. Reflexes were brisk in both legs with an extensor left plantar response. Romberg's test was "
        "negative. The timed 25-foot walk took 5.8 seconds and the EDSS today is 2.5, unchanged from the visit on "
        "9 July 2025.",
    ]),
    ("Investigations", []),
    ("Impression", [
        "Mr Hargreaves-Singh's multiple sclerosis remains stable clinically and radiologically on dimethyl fumarate. "
        "The lymphocyte count is a little low and needs watching. His fatigue is probably worsened by stress and by "
        "poor sleep rather than by disease activity.",
    ]),
    ("Plan", [
        "1. Continue dimethyl fumarate. Please could you repeat the full blood count in eight weeks and let us know if "
        "the lymphocytes fall below 0.7.<br/>"
        "2. I have referred him to Ms Imogen Thwaite, occupational therapist, for the fatigue course that starts on "
        "Tuesday 10 February 2026.<br/>"
        "3. Sister Okafor will telephone him in six weeks; he prefers to be reached on 07700 900461 after 16:30 or at "
        "t.hargreaves.singh@example.com.<br/>"
        "4. MRI of the brain in January 2027, then clinic with my colleague Dr Wei-Lin Zhang.",
        "He carries a valid driving licence and has informed the DVLA. We discussed the letter that his head teacher, "
        "Mrs Patricia Dunmore of Tyneford High School, has asked for; with his agreement I shall write separately.",
        "Yours sincerely,",
        "Dr Oluwaseun Adeyemi-Clarke<br/>Consultant Neurologist<br/>GMC number 7000000",
        "Copies: Mr T Hargreaves-Singh; Sister B Okafor; Ms I Thwaite, Occupational Therapy",
    ]),
]

RESULTS = [
    ["Date", "Test", "Result", "Comment"],
    ["05/01/2026", "Full blood count", "Hb 143 g/L, lymphocytes 0.9", "previous 1.1"],
    ["05/01/2026", "Liver function", "ALT 28 U/L", "normal"],
    ["08/01/2026", "MRI brain", "No new T2 lesion", "reported by Dr Y Haddad"],
]


def furniture(canvas, document):
    canvas.saveState()
    canvas.setFont("Times-Italic", 9)
    canvas.drawString(20 * mm, 285 * mm, "Westmarsh University Hospitals, Department of Neurology, Tyneford TF4 7RA")
    canvas.drawRightString(190 * mm, 12 * mm, f"Page {document.page}")
    canvas.drawString(20 * mm, 12 * mm, "HARGREAVES-SINGH, Tobias - NHS 999 421 8735 - DOB 02/11/1976")
    canvas.restoreState()


def story():
    yield from (Paragraph(text, BODY) for text in LETTER)
    for title, paragraphs in SECTIONS:
        yield Paragraph(title, HEAD)
        yield from (Paragraph(text, BODY) for text in paragraphs)
        if title == "Investigations":
            yield Table(RESULTS, colWidths=[26 * mm, 40 * mm, 62 * mm, 42 * mm], style=TableStyle([
                ("FONT", (0, 0), (-1, 0), "Times-Bold", 10), ("FONT", (0, 1), (-1, -1), "Times-Roman", 10),
                ("GRID", (0, 0), (-1, -1), 0.4, "#888888"),
            ]))
            yield Spacer(1, 8)


SimpleDocTemplate(
    sys.argv[1], pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=20 * mm, bottomMargin=20 * mm,
    title="Clinic letter - Tobias Hargreaves-Singh", author="Dr O Adeyemi-Clarke",
).build(list(story()), onFirstPage=furniture, onLaterPages=furniture)
