// Replaces a text area that contains rows as JSON with a table. The browser still sends the text area, now hidden.
'use strict';
{
    const cell = (column, value, optional, number, label) => {
        const input = document.createElement('input');
        input.type = 'text';
        input.value = value || '';
        input.dataset.column = column;
        input.setAttribute('aria-label', `${label}, row ${number}: ${column}`);
        input.placeholder = optional ? `${column} (optional)` : column;
        return input;
    };

    const build = (area) => {
        const columns = JSON.parse(area.dataset.columns);
        const optional = JSON.parse(area.dataset.optional);
        const label = area.name.replace('_', ' ');
        let rows;
        try {
            rows = JSON.parse(area.value || '[]') || [];
        } catch {
            return;  // invalid JSON stays visible in the text area, with its error
        }
        if (!Array.isArray(rows)) {
            return;
        }
        const table = document.createElement('table');
        table.className = 'rows-table';
        const head = table.createTHead().insertRow();
        for (const column of columns) {
            const th = document.createElement('th');
            th.scope = 'col';
            th.textContent = column;
            head.append(th);
        }
        head.append(document.createElement('td'));
        const body = table.createTBody();

        const store = () => {
            const kept = [...body.rows].map((row) => Object.fromEntries(
                [...row.querySelectorAll('input')].map((input) => [input.dataset.column, input.value.trim() || null])
            ));
            area.value = JSON.stringify(kept.filter((row) => Object.values(row).some(Boolean)));
        };
        const add = (row) => {
            const line = body.insertRow();
            for (const column of columns) {
                line.insertCell().append(cell(column, row[column], optional.includes(column), body.rows.length, label));
            }
            const remove = document.createElement('button');
            remove.type = 'button';
            remove.className = 'row-remove';
            remove.textContent = '×';
            remove.setAttribute('aria-label', `${label}: remove row`);
            remove.addEventListener('click', () => {
                line.remove();
                store();
            });
            line.insertCell().append(remove);
            return line;
        };
        rows.forEach(add);
        const more = document.createElement('button');
        more.type = 'button';
        more.className = 'row-add';
        more.textContent = 'Add a row';
        more.setAttribute('aria-label', `${label}: add a row`);
        more.addEventListener('click', () => add({}).querySelector('input').focus());
        table.addEventListener('input', store);
        area.hidden = true;
        area.after(table, more);
    };

    document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('textarea.rows-json').forEach(build));
}
