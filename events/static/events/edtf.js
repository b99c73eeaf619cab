// Shows the bounds of an EDTF date while the user types, or the error with a suggested correction.
'use strict';
{
    const delay = 250;
    const timers = new WeakMap();

    const show = (output, text, isError) => {
        output.textContent = text;
        output.classList.toggle('error', isError);
    };

    const words = (answer) => {
        const {start, end} = answer;
        const days = start && start === end ? start
            : start && end ? `${start} to ${end}`
            : start ? `from ${start}`
            : end ? `until ${end}` : 'no bounds';
        return [days, answer.precision, answer.qualifier].filter(Boolean).join(' · ');
    };

    const update = async (input) => {
        const output = input.closest('.edtf-input').querySelector('.edtf-bounds');
        const text = input.value.trim();
        if (!text) {
            show(output, '', false);
            return;
        }
        const response = await fetch(`${input.dataset.boundsUrl}?q=${encodeURIComponent(text)}`);
        if (!response.ok || input.value.trim() !== text) {
            return;
        }
        const answer = await response.json();
        show(output, answer.error || words(answer), Boolean(answer.error));
    };

    // The listener is on the document, so it also receives events of rows that are added later.
    document.addEventListener('input', (event) => {
        if (event.target.matches('.edtf-text')) {
            clearTimeout(timers.get(event.target));
            timers.set(event.target, setTimeout(update, delay, event.target));
        }
    });
    document.addEventListener('DOMContentLoaded', () => {
        document.querySelectorAll('.edtf-text').forEach((input) => input.value && update(input));
    });
}
