// Shows the Goldstein value, quad class, PLOVER coding and reciprocal of the chosen CAMEO code. A button fills in the PLOVER
// coding.
'use strict';
{
    document.addEventListener('DOMContentLoaded', () => {
        const config = document.getElementById('curation');
        const cameo = document.getElementById('id_cameo');
        if (!config || !cameo) {
            return;
        }
        const reciprocalOf = document.getElementById('id_reciprocal_of');
        const box = document.createElement('div');
        box.className = 'code-proposal';
        box.setAttribute('role', 'status');
        (cameo.closest('.form-row') || cameo.parentElement).append(box);

        const set = (id, value) => {
            const input = document.getElementById(id);
            if (input) {
                input.value = value;
            }
        };
        const fill = (plover) => {
            const type = document.getElementById('id_plover');
            type.replaceChildren(plover ? new Option(plover.label, plover.type, true, true) : new Option('', '', true, true));
            django.jQuery(type).trigger('change');
            set('id_plover_mode', plover ? plover.mode : '');
            set('id_plover_contexts', plover ? plover.contexts.join(',') : '');
            set('id_plover_version', plover ? plover.version : '');
            set('id_plover_derived_from', plover ? plover.derived_from : '');
        };
        const line = (name, value) => {
            const paragraph = document.createElement('p');
            const strong = document.createElement('strong');
            strong.textContent = `${name}: `;
            paragraph.append(strong, value);
            return paragraph;
        };
        const update = async () => {
            box.replaceChildren();
            const code = cameo.value;
            if (!code) {
                return;
            }
            const response = await fetch(`${config.dataset.codesUrl}?cameo=${encodeURIComponent(code)}`);
            if (!response.ok || cameo.value !== code) {
                return;
            }
            const answer = await response.json();
            box.replaceChildren();  // an earlier request for the same code may have added its answer
            if (answer.error) {
                box.textContent = answer.error;
                return;
            }
            const {plover, reciprocal} = answer;
            const goldstein = answer.cameo.goldstein;
            box.append(
                line('Goldstein', goldstein === null ? 'none' : goldstein.toFixed(1)),
                line('Quad class', answer.cameo.quad_class),
                line('PLOVER', plover
                    ? [plover.type, plover.mode, plover.contexts.join(', ')].filter(Boolean).join(' · ')
                    : 'no PLOVER type for this code'),
                line('Reciprocal', reciprocal && reciprocalOf && reciprocalOf.value
                    ? `${reciprocal.code} ${reciprocal.label} (see “Reciprocal of” below)`
                    : reciprocal ? `${reciprocal.code} ${reciprocal.label} (save, then press “Create reciprocal” above the form)`
                    : 'none, because the act has one side only')
            );
            const button = document.createElement('button');
            button.type = 'button';
            button.id = 'use-codes';
            button.textContent = plover ? 'Use this PLOVER coding' : 'Clear the PLOVER coding';
            button.addEventListener('click', () => fill(plover));
            box.append(button);
        };
        django.jQuery(cameo).on('change', update);
        update();
    });
}
