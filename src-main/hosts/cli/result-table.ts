import path from 'node:path';
import type { DocumentResult, SourceRef } from '../../contract/api.ts';
import type { EntityType } from '../../domain/entity-type.ts';
import { t } from './terminal.ts';

/** One line a file: copy, pages, what was covered by type, doubts, verified. */
export function resultTable(sources: readonly SourceRef[], results: readonly DocumentResult[]): string {
  const byId = new Map(results.map((result) => [result.source, result]));
  const rows = sources.flatMap((source) => {
    const result = byId.get(source.id);
    return result === undefined || result.status === 'skipped' ? [] : [rowOf(source, result)];
  });
  const head = ['file', 'copy', 'pages', 'found', 'doubts', 'verified'].map((column) => t(`table.${column}`));
  return aligned([head, ...rows]);
}

function rowOf(source: SourceRef, result: DocumentResult): string[] {
  const found = Object.entries(result.found) as [EntityType, number][];
  return [
    path.posix.join(source.folder, source.name),
    result.output ?? '–',
    String(result.pages),
    found.map(([type, count]) => `${t(`type.${type}`)} ${count}`).join(', ') || '–',
    String(result.doubts),
    result.verified ? t('table.yes') : t(`status.${result.status}`),
  ];
}

const WIDEST = 60;

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.min(WIDEST, Math.max(...rows.map((row) => row[column]!.length))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
