<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>reports</name>
    <message>
        <source>{week}, {year}</source>
        <translation>{week}, {year}</translation>
    </message>
    <message>
        <source>Quarter {number}, {year}</source>
        <translation>Kvartal {number}, {year}</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dagar</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} till {last}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} tim</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>Ingen väntan</translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>Mindre än ett dygn</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>Use of time</source>
        <translation>Hur tiden används</translation>
    </message>
    <message>
        <source>Missed visits</source>
        <translation>Uteblivna besök</translation>
    </message>
    <message>
        <source>Visits marked as missed, of those that were missed or took place. What was cancelled is not in it, however late.</source>
        <translation>Besök som markerats som uteblivna, av dem som uteblev eller blev av. Det som avbokades räknas inte, hur sent det än var.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntan</translation>
    </message>
    <message>
        <source>Minutes from the agreed time, or from the arrival if that was later, until the visit began; on average, of the visits for which both were marked.</source>
        <translation>Minuter från avtalad tid, eller från ankomsten om den var senare, tills besöket började; i genomsnitt, av de besök där båda är markerade.</translation>
    </message>
    <message>
        <source>Time from booking to visit</source>
        <translation>Tid från bokning till besök</translation>
    </message>
    <message>
        <source>Whole days of 24 hours from the booking until the visit; on average, of all visits booked for these dates, cancelled ones too.</source>
        <translation>Hela dygn från bokningen till besöket; i genomsnitt, av alla besök som bokats till de här dagarna, även avbokade.</translation>
    </message>
    <message>
        <source>Cancelled, by reason</source>
        <translation>Avbokat, efter anledning</translation>
    </message>
    <message>
        <source>Cancelled visits of all that were booked for these dates; each reason&apos;s share of the cancelled ones. Late stands beside the reasons, not among them.</source>
        <translation>Avbokade besök av alla som bokats till de här dagarna; varje anlednings andel av de avbokade. Sent står bredvid anledningarna, inte bland dem.</translation>
    </message>
    <message>
        <source>{low} to {high} min</source>
        <translation>{low} till {high} min</translation>
    </message>
    <message>
        <source>{low} to {high} days</source>
        <translation>{low} till {high} dagar</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} av {whole}</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Använd</translation>
    </message>
    <message>
        <source>Of them late</source>
        <translation>Därav sent</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besök</numerusform>
            <numerusform>%n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>Visits behind a number</source>
        <translation>Besöken bakom en siffra</translation>
    </message>
    <message>
        <source>A report names nobody. Opened by name, it says whom it showed and what for in the log.</source>
        <translation>En rapport namnger ingen. Öppnad med namn står det i loggen vilka den visade och för vad.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>För vad</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Visa namn</translation>
    </message>
    <message>
        <source>{shown} of {count}, the latest first</source>
        <translation>{shown} av {count}, de senaste först</translation>
    </message>
    <message>
        <source>{dates}: {value} · now {change}</source>
        <translation>{dates}: {value} · nu {change}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>oförändrat</translation>
    </message>
    <message numerus="yes">
        <source>%n percentage point(s) more</source>
        <translation>
            <numerusform>%n procentenhet mer</numerusform>
            <numerusform>%n procentenheter mer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n percentage point(s) less</source>
        <translation>
            <numerusform>%n procentenhet mindre</numerusform>
            <numerusform>%n procentenheter mindre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) longer</source>
        <translation>
            <numerusform>%n minut längre</numerusform>
            <numerusform>%n minuter längre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) shorter</source>
        <translation>
            <numerusform>%n minut kortare</numerusform>
            <numerusform>%n minuter kortare</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} days longer</source>
        <translation>{days} dagar längre</translation>
    </message>
    <message>
        <source>{days} days shorter</source>
        <translation>{days} dagar kortare</translation>
    </message>
    <message>
        <source>{dates}: nothing to compare with</source>
        <translation>{dates}: inget att jämföra med</translation>
    </message>
    <message>
        <source>{dates}: {value}</source>
        <translation>{dates}: {value}</translation>
    </message>
    <message>
        <source>{dates}: the same</source>
        <translation>{dates}: oförändrat</translation>
    </message>
    <message>
        <source>{figure}, as bars</source>
        <translation>{figure}, som staplar</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <source>Planned minutes of the visits that were not cancelled, a group&apos;s counted once, of the minutes at work: working hours less leave and closed days. Over 100 % is booked outside them.</source>
        <translation>Planerade minuter för de besök som inte avbokades, en grupps räknade en gång, av minuterna i tjänst: arbetstid utan frånvaro och stängda dagar. Över 100 % är bokat utanför dem.</translation>
    </message>
    <message>
        <source>Hours booked of worked</source>
        <translation>Bokade timmar av arbetade</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Uteblivna</translation>
    </message>
    <message>
        <source>Visits missed of all</source>
        <translation>Uteblivna besök av alla</translation>
    </message>
    <message>
        <source>Who, and how long</source>
        <translation>Hos vem, och hur länge</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Väntan</translation>
    </message>
    <message>
        <source>Visits that are counted</source>
        <translation>Besök som räknas</translation>
    </message>
    <message>
        <source>How long before</source>
        <translation>Hur långt i förväg</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Andel</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Anledning</translation>
    </message>
    <message>
        <source>{low} min or longer</source>
        <translation>{low} min eller mer</translation>
    </message>
    <message>
        <source>{low} days or more</source>
        <translation>{low} dagar eller mer</translation>
    </message>
    <message>
        <source>Counting the visits</source>
        <translation>Besöken räknas</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hur lång tid</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Spara som CSV</translation>
    </message>
    <message>
        <source>Nobody is named. The arrows walk along the bars; Enter on a row or a bar opens its visits by name.</source>
        <translation>Ingen nämns vid namn. Pilarna går längs staplarna; Enter på en rad eller stapel öppnar besöken med namn.</translation>
    </message>
    <message>
        <source>These dates are not over. They stand beside the whole of those before.</source>
        <translation>Perioden pågår. Den står bredvid hela perioden före.</translation>
    </message>
    <message>
        <source>No visits were booked for these dates. Look at earlier ones.</source>
        <translation>Inga besök bokades till de här dagarna. Se på tidigare.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
</context>
</TS>
