import {
  flexRender, getCoreRowModel, getFacetedRowModel, getFacetedUniqueValues, getFilteredRowModel, getPaginationRowModel, getSortedRowModel, useReactTable,
  type ColumnDef, type SortingState, type Table,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'preact/hooks';
import { count } from '../format.js';
import { csv, download } from './csv.js';

/** A column: what it shows, and `choices` where one picks among its few values. */
export type Column<T> = ColumnDef<T, any> & { meta?: { choices?: boolean; number?: boolean } };

const rowHeight = 36;
const sizes = [50, 500, 0];

/** A table that sorts, filters, pages and exports; only the rows in sight are in the document. */
export function DataTable<T>({ name, rows, columns, sorting = [] }: { name: string; rows: T[]; columns: Column<T>[]; sorting?: SortingState }) {
  const [filter, setFilter] = useState('');
  const table = useReactTable({
    data: rows,
    columns,
    state: { globalFilter: filter },
    onGlobalFilterChange: setFilter,
    initialState: { sorting, pagination: { pageIndex: 0, pageSize: 500 } },
    autoResetPageIndex: false,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getPaginationRowModel: getPaginationRowModel(),
    getFacetedRowModel: getFacetedRowModel(),
    getFacetedUniqueValues: getFacetedUniqueValues(),
    globalFilterFn: 'includesString',
  });
  return (
    <section class="table" aria-label={name}>
      <Tools table={table} name={name} filter={filter} setFilter={(text) => { setFilter(text); table.setPageIndex(0); }} />
      <Body table={table} name={name} />
      <Pager table={table} />
    </section>
  );
}

function Tools<T>({ table, name, filter, setFilter }: { table: Table<T>; name: string; filter: string; setFilter(text: string): void }) {
  const choosable = table.getAllLeafColumns().filter((column) => (column.columnDef as Column<T>).meta?.choices);
  const save = () => {
    const shown = table.getAllLeafColumns();
    const lines = table.getSortedRowModel().rows.map((row) => shown.map((column) => row.getValue(column.id) as unknown));
    download(`${name.toLowerCase().replaceAll(/\W+/g, '-')}.csv`, csv([shown.map((column) => column.id), ...lines]));
  };
  return (
    <div class="tools">
      <input type="search" placeholder="Filter" aria-label={`Filter ${name}`} value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
      {choosable.map((column) => (
        <select key={column.id} aria-label={String(column.columnDef.header)} value={String(column.getFilterValue() ?? '')}
          onChange={(event) => { column.setFilterValue(event.currentTarget.value || undefined); table.setPageIndex(0); }}>
          <option value="">{String(column.columnDef.header)}: all</option>
          {[...column.getFacetedUniqueValues().keys()].filter((value) => value !== null && value !== undefined).map(String).sort().map((value) => <option key={value} value={value}>{value}</option>)}
        </select>
      ))}
      <button type="button" class="outline small" onClick={save}>CSV</button>
    </div>
  );
}

function Body<T>({ table, name }: { table: Table<T>; name: string }) {
  const box = useRef<HTMLDivElement>(null);
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 12 });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const columns = table.getAllLeafColumns().length;
  return (
    <div class="rows" ref={box} tabIndex={0} role="region" aria-label={`${name}, ${count(rows.length)} rows`}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                return (
                  <th key={header.id} scope="col" class={(header.column.columnDef as Column<T>).meta?.number ? 'number' : ''} aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}>
                    {header.column.getCanSort()
                      ? <button type="button" onClick={header.column.getToggleSortingHandler() as () => void}>{flexRender(header.column.columnDef.header, header.getContext())}{sorted === 'asc' ? ' ▲' : sorted === 'desc' ? ' ▼' : ''}</button>
                      : flexRender(header.column.columnDef.header, header.getContext())}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden="true" class="space"><td colSpan={columns} style={{ height: above }} /></tr>}
          {items.map((item) => {
            const row = rows[item.index]!;
            return (
              <tr key={row.id} aria-rowindex={item.index + 2} class={item.index % 2 ? 'odd' : ''}>
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} class={(cell.column.columnDef as Column<T>).meta?.number ? 'number' : ''}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
                ))}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden="true" class="space"><td colSpan={columns} style={{ height: below }} /></tr>}
        </tbody>
      </table>
      {rows.length === 0 && <p class="quiet">Nothing here.</p>}
    </div>
  );
}

function Pager<T>({ table }: { table: Table<T> }) {
  const { pageIndex, pageSize } = table.getState().pagination;
  const total = table.getFilteredRowModel().rows.length;
  const pages = Math.max(1, table.getPageCount());
  return (
    <div class="pager">
      <span role="status">{count(total)} {total === 1 ? 'row' : 'rows'}</span>
      <label>Rows a page <select value={sizes.includes(pageSize) ? pageSize : 0} onChange={(event) => table.setPagination({ pageIndex: 0, pageSize: Number(event.currentTarget.value) || Number.MAX_SAFE_INTEGER })}>
        {sizes.map((size) => <option key={size} value={size}>{size || 'all'}</option>)}
      </select></label>
      <button type="button" class="outline small" disabled={!table.getCanPreviousPage()} onClick={() => table.previousPage()}>Previous</button>
      <span>Page {pageIndex + 1} of {pages}</span>
      <button type="button" class="outline small" disabled={!table.getCanNextPage()} onClick={() => table.nextPage()}>Next</button>
    </div>
  );
}
