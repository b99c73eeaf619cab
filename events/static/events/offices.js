// Office and party follow from speaker and date: filled in where there is one office, offered where there are several.
'use strict';
{
    document.addEventListener('DOMContentLoaded', () => {
        const config = document.getElementById('curation');
        const [speaker, office, party, date] = ['id_speaker', 'id_office', 'id_party', 'id_made_on_edtf'].map(
            (id) => document.getElementById(id)
        );
        if (!config || !speaker || !office || !party || !date) {
            return;
        }
        const box = document.createElement('div');
        box.className = 'office-choices';
        box.setAttribute('role', 'status');
        (office.closest('.form-row') || office.parentElement).append(box);
        let filled = {office: null, party: null};
        let timer;

        const choose = (select, id, label) => {
            select.replaceChildren(new Option(label, id, true, true));
            django.jQuery(select).trigger('change');
        };
        const take = (choice) => {
            choose(office, choice.id, choice.label);
            choose(party, choice.party.id, choice.party.label);
            filled = {office: String(choice.id), party: String(choice.party.id)};
            box.textContent = `Office and party from speaker and date: ${choice.words}.`;
        };
        const isFree = () => (!office.value || office.value === filled.office) && (!party.value || party.value === filled.party);

        const update = async () => {
            box.replaceChildren();
            if (!speaker.value) {
                return;
            }
            const query = new URLSearchParams({speaker: speaker.value, on: date.value});
            const response = await fetch(`${config.dataset.officesUrl}?${query}`);
            if (!response.ok) {
                return;
            }
            const offices = (await response.json()).offices;
            box.replaceChildren();  // another answer to the same question may have come first
            if (offices.length === 1 && isFree()) {
                take(offices[0]);
                return;
            }
            const others = offices.filter((each) => String(each.id) !== office.value);
            if (!others.length) {
                box.textContent = offices.length ? '' : 'No office of this speaker is known at that date.';
                return;
            }
            box.append(offices.length > 1 ? 'Offices at that date: ' : 'Office at that date: ');
            for (const choice of others) {
                const button = document.createElement('button');
                button.type = 'button';
                button.textContent = choice.words;
                button.addEventListener('click', () => take(choice));
                box.append(button, ' ');
            }
        };
        const later = () => {
            clearTimeout(timer);
            timer = setTimeout(update, 350);
        };
        django.jQuery(speaker).on('change', later);  // Select2 tells jQuery only
        date.addEventListener('input', later);
        if (speaker.value && !office.value) {
            update();
        }
    });
}
