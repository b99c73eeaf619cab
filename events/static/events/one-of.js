// A row refers to exactly one record, of one of several types. Shows a choice of the type, and only the field of that type.
'use strict';
{
    const build = (row) => {
        const selects = [...row.querySelectorAll('select[data-one-of]')];
        if (!selects.length || row.querySelector('.one-of-type') || row.closest('.empty-form')) {
            return;
        }
        const names = selects[0].dataset.oneOf.split(' ');
        const boxes = selects.map((select) => select.closest('.form-multiline > div') || select.closest('.form-row'));
        const type = document.createElement('select');
        type.className = 'one-of-type';
        type.setAttribute('aria-label', 'Type of record');
        names.forEach((name) => type.add(new Option(name.replace('to_', '').replace('_', ' '), name)));

        const showOnly = (chosen) => selects.forEach((select, index) => {
            const isChosen = select.name.endsWith(`-${chosen}`);
            boxes[index].hidden = !isChosen;
            if (!isChosen && select.value) {
                django.jQuery(select).val(null).trigger('change');
            }
        });
        const filled = selects.filter((select) => select.value);
        if (filled.length > 1) {
            return;  // invalid: the user must see all of them to correct the error
        }
        const current = filled.length ? filled[0].name.split('-').pop() : names[0];
        type.value = current;
        type.addEventListener('change', () => showOnly(type.value));
        const holder = document.createElement('div');
        holder.className = 'one-of-box';
        const label = document.createElement('label');
        label.textContent = 'Type of record:';
        label.append(type);
        holder.append(label);
        boxes[0].before(holder);
        showOnly(current);
    };

    document.addEventListener('DOMContentLoaded', () => {
        document.querySelectorAll('.inline-related').forEach(build);
    });
    document.addEventListener('formset:added', (event) => build(event.target));
}
