// Copies a key's text; where the browser does not let a page copy, selects it, so that it can be copied by hand.
'use strict';
{
    const button = document.getElementById('copy-key');
    const input = document.getElementById(button.dataset.copies);
    const told = document.getElementById('copied');
    input.addEventListener('focus', () => input.select());
    button.addEventListener('click', async () => {
        try {
            await navigator.clipboard.writeText(input.value);
            told.textContent = 'Copied.';
        } catch {
            input.focus();
            told.textContent = 'Press Ctrl-C (⌘-C on a Mac).';
        }
    });
}
