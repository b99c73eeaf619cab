// Finds a pasted quote in the source's text and fills in its character positions. If the quote is not found, shows the
// nearest passage and its differences. Inserts all texts as text nodes, never as markup.
'use strict';
{
    const element = (tag, text, className) => {
        const made = document.createElement(tag);
        made.textContent = text || '';
        made.className = className || '';
        if (tag === 'button') {
            made.type = 'button';
        }
        return made;
    };
    const tags = {same: 'span', removed: 'del', added: 'ins'};
    const difference = (segments) => {
        const holder = element('blockquote', '', 'difference-text');
        segments.forEach(([op, words]) => holder.append(element(tags[op], words)));
        return holder;
    };
    const statementText = () => document.getElementById('id_text');

    const build = (input) => {
        const match = input.name.match(/^(.+-\d+)-(ranges|insertions)$/);
        if (!match || input.dataset.finder) {
            return;
        }
        input.dataset.finder = 'yes';
        const [, row, kind] = match;
        const field = (name) => input.form.elements[`${row}-${name}`];
        const isQuote = kind === 'ranges' && field('insertions');
        const finder = element('div', '', 'quote-finder');
        const paste = element('textarea');
        paste.rows = 2;
        paste.placeholder = isQuote
            ? 'Paste the quote here, or leave blank to search for the statement’s text'
            : 'Paste the words to search for';
        paste.setAttribute('aria-label', `Words to search for in the source's text (${kind})`);
        const find = element('button', 'Find in the source’s text', 'find-quote');
        const result = element('div', '', 'quote-result');
        result.setAttribute('role', 'status');
        finder.append(paste, find, result);
        (input.closest('.flex-container') || input).after(finder);

        const use = (ranges) => {
            input.value = ranges;
            input.dispatchEvent(new Event('input', {bubbles: true}));
        };
        const offerWording = (words) => {
            const text = statementText();
            if (isQuote && text && text.value !== words) {
                const button = element('button', 'Use the source’s wording as the text', 'use-wording');
                button.addEventListener('click', () => {
                    text.value = words;
                    text.dispatchEvent(new Event('input', {bubbles: true}));
                    button.remove();
                });
                result.append(button);
            }
        };
        const show = (answer) => {
            result.replaceChildren();
            result.className = 'quote-result';
            if (answer.error) {
                result.append(element('p', answer.error, 'error'));
            } else if (answer.ranges) {
                use(answer.ranges);
                const how = answer.verbatim ? 'Found word for word' : 'Found with other quote marks, dashes or capitals';
                result.append(element('p', `${how}: ${answer.ranges}`, 'success'));
                result.append(answer.verbatim ? element('blockquote', answer.words) : difference(answer.segments));
                const text = statementText();
                if (isQuote && text && !text.value.trim()) {
                    text.value = answer.words;
                    text.dispatchEvent(new Event('input', {bubbles: true}));
                }
                offerWording(answer.words);
                for (const other of answer.others) {
                    const button = element('button', `Also found at ${other}: use this position`);
                    button.addEventListener('click', () => use(other));
                    result.append(button);
                }
            } else {
                result.append(element('p', 'Not found in the source’s text. The nearest passage and its differences:', 'error'));
                result.append(difference(answer.nearest.segments));
                const button = element('button', `Use the position of this passage (${answer.nearest.ranges})`, 'use-nearest');
                button.addEventListener('click', () => use(answer.nearest.ranges));
                result.append(button);
                offerWording(answer.nearest.words);
            }
        };
        find.addEventListener('click', async () => {
            const data = new FormData();
            const sentence = field('sentence');
            const fallback = isQuote ? statementText() : kind === 'ranges' ? sentence : null;
            data.append('source', field('source') ? field('source').value : '');
            data.append('quote', paste.value.trim() || (fallback ? fallback.value : ''));
            data.append('ranges', input.value);
            data.append('csrfmiddlewaretoken', input.form.elements.csrfmiddlewaretoken.value);
            const response = await fetch(input.dataset.quoteUrl, {method: 'POST', body: data});
            show(response.headers.get('Content-Type').includes('json')
                ? await response.json()
                : {error: 'The server did not answer. Try again.'});
        });
    };
    const buildAll = (root) => root.querySelectorAll('input.ranges').forEach((input) => {
        if (!input.closest('.empty-form')) {
            build(input);
        }
    });

    document.addEventListener('DOMContentLoaded', () => buildAll(document));
    document.addEventListener('formset:added', (event) => buildAll(event.target));
}
