"""Invented people of several languages: PEOPLE are in the database, OTHERS are not."""

from tests.imports.matching.labelled_names import NamedPerson

_PEOPLE = {
    1: """Sergei Lavrenko|Yuri Andreyevich Sokolov|Dmitri Vasiliev|Oksana Hryhorenko|Aleksandr Zhukovsky|Natalia Kuzmina
        Viktor Shcherbakov|Ekaterina Medvedeva|Fyodor Khabarov|Ludmila Chernova""",
    2: """Alistair James Whitcombe|Margaret Anne Fairweather|Jonathan Pemberton|Philippa Holloway|Christopher Ashdown
        Rosalind Thackeray|Quentin Blackwood|Beatrice Kingsley|Theodore Lancaster|Winifred Marlowe""",
    3: """Wanjiru Kamande Njoroge|Otieno Ouma Odhiambo|Achieng Nyambura|Kiprotich Langat|Mwangi Kariithi Muthoni
        Halima Abdirahman Warsame|Chebet Jepkosgei|Barasa Wekesa|Nekesa Simiyu|Kipkemboi Rotich""",
    4: """José Luis Hernández|María Fernanda Gutiérrez|Íñigo Echeverría|Nuria Castellanos|Rodrigo Peñalver
        Ximena Saldívar|Álvaro Montenegro|Lucía Villanueva|Gonzalo Iturriaga|Pilar Benavides""",
    5: """Jürgen Weißmüller|Käthe Schröder|Hans-Dieter Oberländer|Friederike Zimmermann|Wolfgang Brückner
        Sieglinde Hofstätter|Reinhard Krämer|Gudrun Lindqvist|Matthias Ackermann|Annegret Vollmer""",
}
_OTHERS = {
    1: "Gleb Yakovlev|Zinaida Petrova|Roman Tarasov",
    2: "Harold Wetherby|Imogen Crawford|Desmond Fitzroy",
    3: "Wafula Makokha|Zawadi Mutiso|Juma Hamisi",
    4: "Esteban Quiroga|Rosario Lezama|Octavio Palacios",
    5: "Dietmar Seidel|Waltraud Pfeiffer|Ulrich Eichhorn",
}


def _named_people(names: dict[int, str]) -> list[NamedPerson]:
    return [
        NamedPerson(" ".join(name.split()), country)
        for country, lines in names.items()
        for line in lines.splitlines()
        for name in line.split("|")
    ]


PEOPLE = _named_people(_PEOPLE)
OTHERS = _named_people(_OTHERS)
