"""Names of people who do not exist: from several languages and scripts, with their difficulties.

Names in the same row of ``LANGUAGES`` go together. Nobody is meant.
"""

SWEDISH_GIVEN = (
    *("Anna", "Lars", "Maria", "Erik", "Karin", "Johan", "Eva", "Anders", "Ingrid", "Per"),
    *("Kristina", "Mikael", "Birgitta", "Jan", "Elisabeth", "Peter", "Margareta", "Nils"),
    *("Åsa", "Björn", "Märta", "Göran", "Ebba", "Östen", "Siv", "Håkan", "Alva", "Sölve"),
    *("Lena", "Olof", "Sofia", "Gustav", "Malin", "Henrik", "Linnéa", "André", "Moa", "Isak"),
    *("Tove", "Axel", "Frida", "Vilhelm", "Signe", "Arvid", "Saga", "Hugo", "Ella", "Love"),
    *("Anna-Karin", "Carl-Johan", "Eva-Lotta", "Lars-Åke", "Ann-Sofie", "Per-Olof", "Britt-Marie"),
    *("Ulla", "Stig", "Gun", "Rune", "Maj", "Sixten", "Tyra", "Ruben"),
)
SWEDISH_FAMILY = (
    *("Andersson", "Johansson", "Karlsson", "Nilsson", "Eriksson", "Larsson", "Olsson"),
    *("Persson", "Svensson", "Gustafsson", "Pettersson", "Jonsson", "Jansson", "Hansson"),
    *("Bengtsson", "Jönsson", "Lindberg", "Jakobsson", "Magnusson", "Lindström", "Olofsson"),
    *("Lindqvist", "Lindgren", "Berglund", "Axelsson", "Bergström", "Lundberg", "Lundgren"),
    *("Mattsson", "Berggren", "Sandberg", "Henriksson", "Forsberg", "Sjöberg", "Wallin"),
    *("Engström", "Danielsson", "Håkansson", "Lundin", "Eklund", "Björk", "Bergman", "Wikström"),
    *("Fransson", "Isaksson", "Nyström", "Holmgren", "Söderberg", "Åkesson", "Öberg", "Ström"),
    *("Hedlund", "Blomqvist", "Åström", "Sundström", "Nordin", "Ek", "Fält", "Öst", "Ljung"),
    *("af Ugglas", "von Rosen", "De Geer", "Lilliehöök", "Hägg", "Sand", "Dahl", "Rådberg"),
)
LANGUAGES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        ("Siobhán", "Aoife", "Pádraig", "Niamh", "Seán", "Órla"),
        ("O'Brien", "O’Connor", "Ní Dhomhnaill", "Mac Giolla", "D'Arcy", "Fitzgerald"),
    ),
    (
        ("José", "María", "Íñigo", "Concepción", "Ángel", "Begoña"),
        ("Álvarez", "Núñez Ibáñez", "García-Lorca", "Muñoz", "de la Peña", "Sáenz"),
    ),
    (
        ("Elif", "Yusuf", "Gülşen", "İbrahim", "Çağla", "Özgür"),
        ("Şahin", "Demir", "Yılmaz", "Öztürk", "Kılıç", "Güneş"),
    ),
    (
        ("Thị Mai", "Văn Hùng", "Thị Hồng", "Minh Đức", "Thu Hà"),
        ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng"),
    ),
    (("Ελένη", "Γιώργος", "Μαρία", "Νίκος"), ("Παπαδοπούλου", "Οικονόμου", "Γεωργίου", "Αγγέλου")),
    (("Наталья", "Олег", "Светлана", "Юрий"), ("Иваненко", "Соколова", "Кузьмин", "Лысенко")),
    (("小明", "美玲", "志强", "秀英"), ("王", "李", "张", "欧阳")),
    (("فاطمة", "يوسف", "ليلى", "سامي"), ("حداد", "الخطيب", "منصور", "عباس")),
    (("נועה", "דוד", "מרים"), ("לוי", "כהן", "ברק")),
    (("हरि", "सीता", "अनिल"), ("शर्मा", "वर्मा", "गुप्ता")),
    (
        ("Marek", "Zofia", "Łukasz", "Małgorzata", "Świętosława"),
        ("Nowak", "Wiśniewska", "Żak", "Wójcik", "Dąbrowska-Żółć"),
    ),
    (
        ("Päivi", "Jyrki", "Väinö", "Äijä", "Sari"),
        ("Hämäläinen", "Mäkelä", "Yli-Öyry", "Korhonen", "Niemi"),
    ),
    (
        ("Zoë", "François", "Anaïs", "Jean-Baptiste"),
        ("L'Hermitte", "Lefèvre", "Saint-Exupéry", "Çelik-Dupont"),
    ),
    (
        ("Ólafur", "Þóra", "Guðrún", "Bjarni"),
        ("Jónsdóttir", "Þorsteinsson", "Ægisson", "Hallgrímsdóttir"),
    ),
    (("Amina", "Hodan", "Abdi", "Ifrah"), ("Warsame", "Abdi-Nur", "Hassan Ali", "Farah")),
    (("Shirin", "Dariush", "Parisa", "Reza"), ("Rostami", "Karimi", "Moradi", "Ahmadi")),
)
STREETS = (
    *("Påhittsgatan", "Exempelvägen", "Sagogränd", "Låtsasstigen", "Övningsgatan"),
    *("Diktvägen", "Fabelbacken", "Tänkta torget", "Mönstergatan", "Provgränd"),
)
"""Streets that the clinic's town does not have."""
