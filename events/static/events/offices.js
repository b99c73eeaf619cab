// Fills in office and party if the speaker held one office on the date. If there are several, shows buttons to choose one.
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
            box.textContent = `Office and party were filled in: ${choice.description}.`;
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
            box.replaceChildren();  // an earlier request may have added its answer
            if (offices.length === 1 && isFree()) {
                take(offices[0]);
                return;
            }
            const others = offices.filter((each) => String(each.id) !== office.value);
            if (!others.length) {
                box.textContent = offices.length ? '' : 'No office of this speaker on that date is known.';
                return;
            }
            box.append(offices.length > 1 ? 'Offices on that date: ' : 'Office on that date: ');
            for (const choice of others) {
                const button = document.createElement('button');
                button.type = 'button';
                button.textContent = choice.description;
                button.addEventListener('click', () => take(choice));
                box.append(button, ' ');
            }
        };
        const later = () => {
            clearTimeout(timer);
            timer = setTimeout(update, 350);
        };
        django.jQuery(speaker).on('change', later);  // Select2 triggers only jQuery events
        date.addEventListener('input', later);
        if (speaker.value && !office.value) {
            update();
        }
    });
}
