// Shows what an EDTF date can mean while it is typed: its bounds, or why it is not a date and what was probably meant.
'use strict';
{
    const delay = 250;
    const timers = new WeakMap();

    const show = (output, text, isError) => {
        output.textContent = text;
        output.classList.toggle('error', isError);
    };

    const words = (answer) => {
        const start = answer.start || 'open', end = answer.end || 'open';
        const days = start === end ? start : `${start} to ${end}`;
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

    // Listening on the document serves rows that are added later too.
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
