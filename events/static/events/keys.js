// Copies the text of a key. If the browser does not allow that, selects the text so that the user can copy it.
'use strict';
{
    const button = document.getElementById('copy-key');
    const input = document.getElementById(button.dataset.copies);
    const status = document.getElementById('copied');
    input.addEventListener('focus', () => input.select());
    button.addEventListener('click', async () => {
        try {
            await navigator.clipboard.writeText(input.value);
            status.textContent = 'Copied.';
        } catch {
            input.focus();
            status.textContent = 'Press Ctrl-C (⌘-C on a Mac).';
        }
    });
}
