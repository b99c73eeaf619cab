// Proposes a slug while the user fills in a new record, until they enter one. The button proposes one for a draft as well.
'use strict';
{
    const relevant = /^(name|title|kind|text|speaker|party|cameo|label_stated|made_on_edtf|occurred_edtf|participants-\d+-(side|party|speaker))$/;

    document.addEventListener('DOMContentLoaded', () => {
        const slug = document.querySelector('input.slug-input');
        const config = document.getElementById('curation');
        if (!slug || !config) {
            return;
        }
        const form = slug.form;
        let isOwn = slug.value !== '';
        let timer;

        const propose = async () => {
            const data = new FormData();
            for (const [name, value] of new FormData(form)) {
                if (relevant.test(name) && typeof value === 'string') {
                    data.append(name, value.slice(0, 2000));
                }
            }
            data.append('_type', config.dataset.type);
            data.append('_id', config.dataset.id);
            data.append('csrfmiddlewaretoken', form.elements.csrfmiddlewaretoken.value);
            const response = await fetch(config.dataset.slugUrl, {method: 'POST', body: data});
            if (response.ok && !isOwn) {
                slug.value = (await response.json()).slug || '';
            }
        };
        const later = (event) => {
            if (!isOwn && event.target.name && relevant.test(event.target.name)) {
                clearTimeout(timer);
                timer = setTimeout(propose, 350);
            }
        };
        slug.addEventListener('input', () => {
            isOwn = slug.value !== '';
        });
        form.addEventListener('input', later);
        django.jQuery(form).on('change', 'select', later);  // Select2 triggers only jQuery events

        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'propose-slug';
        button.textContent = 'Propose';
        button.setAttribute('aria-label', 'Propose a slug');
        button.addEventListener('click', () => {
            isOwn = false;
            propose();
        });
        slug.after(button);
    });
}
