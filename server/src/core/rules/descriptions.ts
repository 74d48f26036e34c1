import type { Localized } from '../taal.js';

/** What each code of a finding demands, and why, for who meets it in a comment. */
export const ruleDescriptions: Readonly<Record<string, Localized>> = {
  'sleutel-dubbel': {
    nl: 'Een sleutel staat maar één keer in een blok. Van twee gelijke telt alleen de laatste, en de eerste verdwijnt ongezien.',
    en: 'A key stands only once in a block. Of two equal ones only the last counts, and the first vanishes unseen.',
  },
  'element-dubbel': {
    nl: 'Elk element, elke bouwsteen en elke voorziening heeft een eigen id. Van twee gelijke telt alleen de laatste, en de eerste verdwijnt ongezien.',
    en: 'Every element, bouwsteen and voorziening has an id of its own. Of two equal ones only the last counts, and the first vanishes unseen.',
  },
  'catalogus-onleesbaar': {
    nl: 'Een catalogus die genoemd wordt, moet er zijn. Anders lijken al zijn bouwstenen onbekend.',
    en: 'A catalogue that is named must exist. Otherwise all of its bouwstenen seem unknown.',
  },
  'import-ontbreekt': {
    nl: 'Een architectuur die geïmporteerd wordt, moet er zijn. Anders ontbreken haar elementen op de plaat.',
    en: 'An architecture that is imported must exist. Otherwise its elements are missing from the picture.',
  },
  'import-kringloop': {
    nl: 'Documenten importeren elkaar niet in een kring. Anders is niet te zien wat waarop steunt.',
    en: 'Documents do not import each other in a circle. Otherwise nobody can see what rests on what.',
  },
  'bouwsteen-onbekend': {
    nl: 'Een bouwsteen die genoemd wordt, moet in een catalogus staan. Anders heeft hij geen naam, laag, beheerder of cijfers.',
    en: 'A bouwsteen that is named must be in a catalogue. Otherwise it has no name, layer, owner or figures.',
  },
  'element-onbekend': {
    nl: 'Een element dat genoemd wordt, moet er zijn. Anders ontbreekt de relatie of het vak op de plaat.',
    en: 'An element that is named must exist. Otherwise the relation or the box is missing from the picture.',
  },
  'uitgangspunt-onbekend': {
    nl: 'Een uitgangspunt dat genoemd wordt, moet in het document of in een catalogus staan. Anders weet niemand waaraan het element moet voldoen.',
    en: 'An uitgangspunt that is named must be in the document or in a catalogue. Otherwise nobody knows what the element must comply with.',
  },
  'weergave-leeg': {
    nl: 'Een weergave toont minstens één element. Een lege tekening is bijna altijd een vergissing in de sleutels.',
    en: 'A view shows at least one element. An empty drawing is nearly always a slip in its keys.',
  },
  'onderdeel-van-kringloop': {
    nl: 'Een bouwsteen is geen onderdeel van zichzelf, ook niet via andere. Zonder geheel staat hij nergens in de catalogus.',
    en: 'A bouwsteen is no part of itself, not by way of others either. Without a whole it stands nowhere in the catalogue.',
  },
  'naam-dubbel': {
    nl: 'Een naam of afkorting hoort bij één bouwsteen. Anders vindt wie ernaar zoekt misschien de verkeerde.',
    en: 'A name or abbreviation belongs to one bouwsteen. Otherwise whoever searches for it may find the wrong one.',
  },
  'voorziening-onbekend': {
    nl: 'Cijfers staan onder het id van een bouwsteen uit de catalogus. Anders zijn zij nergens terug te vinden.',
    en: 'Figures stand under the id of a bouwsteen in the catalogue. Otherwise nobody can find them.',
  },
  'getal-duizendpunt': {
    nl: 'Duizendtallen staan zonder punt. Voor YAML staat een punt voor decimalen, zodat 1.023 iets meer dan één is.',
    en: 'Thousands stand without a point. To YAML a point stands before decimals, so that 1.023 is a little more than one.',
  },
  'getal-als-tekst': {
    nl: 'Een cijfer is een getal, zonder aanhalingstekens, punten of spaties. Met tekst valt niet te rekenen.',
    en: 'A figure is a number, without quotes, points or spaces. Nobody can calculate with text.',
  },
  'groei-klopt-niet': {
    nl: 'De groei past bij de cijfers van de laatste twee jaren. Zo niet, dan is een van de drie verkeerd overgenomen of gedrukt.',
    en: 'The growth fits the figures of the last two years. If not, one of the three was copied or printed wrong.',
  },
  'som-klopt-niet': {
    nl: 'Delen tellen op tot hun totaal. Zo niet, dan ontbreekt er een deel, telt het dubbel of is het verkeerd overgenomen.',
    en: 'Parts add up to their total. If not, a part is missing, counted twice or copied wrong.',
  },
  'jaar-buiten-editie': {
    nl: 'Cijfers horen bij een jaar dat de uitgave noemt. Daarbuiten zoekt niemand ze, en meestal staan ze in de verkeerde kolom.',
    en: 'Figures belong to a year that the edition names. Nobody looks for them elsewhere, and mostly they are in the wrong column.',
  },
  'reeks-gat': {
    nl: 'Een reeks slaat geen jaar over. Anders is niet te zien of er niets gedrukt is of iets vergeten.',
    en: 'A series skips no year. Otherwise nobody can see whether nothing was printed or something was forgotten.',
  },
  'sprong-zonder-toelichting': {
    nl: 'Een grote sprong tussen twee jaren heeft een toelichting. Anders is niet te zien of het nieuws is of een cijfer te veel of te weinig.',
    en: 'A great leap between two years has a note. Otherwise nobody can see whether it is news or a digit too many or too few.',
  },
  'herzien-zonder-toelichting': {
    nl: 'Een cijfer dat anders is dan in een eerdere uitgave heeft een toelichting. Anders vindt de lezer twee cijfers voor één jaar zonder reden.',
    en: 'A figure that differs from an earlier edition has a note. Otherwise readers find two figures for one year without a reason.',
  },
  'indicator-onbekend': {
    nl: 'Dezelfde reeks houdt in elke uitgave hetzelfde id. Onder een ander id breekt zij af en begint zij opnieuw.',
    en: 'The same series keeps the same id in every edition. Under another id it breaks off and begins anew.',
  },
  'eenheid-wisselt': {
    nl: 'Een reeks houdt haar eenheid en soort, of zegt waarom niet. Anders telt zij twee dingen door elkaar.',
    en: 'A series keeps its unit and kind, or says why not. Otherwise it counts two different things.',
  },
  'yaml-syntaxis': {
    nl: 'De tekst is geldige YAML. Anders lezen programma’s iets anders dan er lijkt te staan.',
    en: 'The text is valid YAML. Otherwise programs read something else than it seems to say.',
  },
  'schema-ontbreekt': {
    nl: 'Elke verplichte sleutel is er. Zonder weet niemand wat het is of waar het hoort.',
    en: 'Every required key is there. Without it nobody knows what it is or where it belongs.',
  },
  'schema-onbekende-sleutel': {
    nl: 'Alleen bekende sleutels worden gelezen. Een andere, of een tikfout, doet niets.',
    en: 'Only known keys are read. Another one, or a slip, does nothing.',
  },
  'schema-waarde': {
    nl: 'Waar een vaste lijst van waarden is, staat er een daarvan. Een andere begrijpt niemand.',
    en: 'Where there is a fixed list of values, one of those stands there. Nobody understands another.',
  },
  'schema-type': {
    nl: 'Een waarde heeft het type dat bij de sleutel hoort: tekst, een getal, een lijst of een blok.',
    en: 'A value has the type that belongs to its key: text, a number, a list or a block.',
  },
  'schema-dubbel': {
    nl: 'Een lijst noemt niets twee keer. De tweede keer zegt niets, en meestal was iets anders bedoeld.',
    en: 'A list names nothing twice. The second time says nothing, and mostly something else was meant.',
  },
  'schema-keuze': {
    nl: 'Waar uit sleutels gekozen moet worden, staat er precies wat bij elkaar hoort, zoals één werkwoord per relatie.',
    en: 'Where there is a choice of keys, exactly what belongs together is there, such as one verb for each relation.',
  },
  'schema-vorm': {
    nl: 'Een waarde heeft de vorm die bij de sleutel hoort, zoals die van een id of een datum.',
    en: 'A value has the form that belongs to its key, such as that of an id or a date.',
  },
  'bestand-leeg': {
    nl: 'Een bestand heeft minstens één sleutel. Anders valt er niets te controleren.',
    en: 'A file has at least one key. Otherwise there is nothing to check.',
  },
  'bestand-te-groot': {
    nl: 'Een bestand is niet groter dan gelezen kan worden. Verdeel de inhoud anders over meer bestanden.',
    en: 'A file is no larger than can be read. Otherwise divide its contents over several files.',
  },
  'geen-tekst': {
    nl: 'Een bestand is gewone tekst in UTF-8. Andere tekens zijn niet te lezen.',
    en: 'A file is plain text in UTF-8. Other characters cannot be read.',
  },
  'meerdere-documenten': {
    nl: 'Een bestand bevat één document. Wat achter een tweede begin staat, wordt niet gelezen.',
    en: 'A file holds one document. What stands behind a second beginning is not read.',
  },
  'te-veel-bevindingen': {
    nl: 'Van een bestand met heel veel meldingen staan alleen de zwaarste er. Herstel die; vaak verdwijnen er dan meer.',
    en: 'Of a file with very many findings only the most severe are listed. Mend those; others often vanish with them.',
  },
  'negeer-zonder-reden': {
    nl: 'Een opmerking die een regel laat zwijgen, zegt waarom. Anders kan later niemand beoordelen of dat nog terecht is.',
    en: 'A comment that silences a rule says why. Otherwise nobody can judge later whether that is still right.',
  },
  'negeer-onbekend': {
    nl: 'Een opmerking laat een regel zwijgen die bestaat. Met een tikfout in de naam gebeurt er niets.',
    en: 'A comment silences a rule that exists. With a slip in its name nothing happens.',
  },
  'negeer-overbodig': {
    nl: 'Een opmerking laat iets zwijgen dat er is. Een overbodige verzwijgt later een echte fout.',
    en: 'A comment silences something that is there. One that is not needed hides a real mistake one day.',
  },
  'regel-onbekend': {
    nl: 'De configuratie noemt regels en opties die er zijn. Met een tikfout in de naam verandert er niets.',
    en: 'The configuration names rules and options that exist. With a slip in the name nothing changes.',
  },
  'element-los': {
    nl: 'Elk element heeft een relatie met een ander. Een architectuur is er om samenhang te laten zien.',
    en: 'Every element has a relation with another one. An architecture is there to show how things hang together.',
  },
  'relatie-dubbel': {
    nl: 'Een relatie staat er maar één keer. Van twee gelijke lijnen zoekt de lezer tevergeefs het verschil.',
    en: 'A relation stands only once. Of two equal lines, readers look in vain for the difference.',
  },
  'relatie-naar-zichzelf': {
    nl: 'Een relatie gaat naar een ander element. Met zichzelf hangt alles samen, en dat zegt niets.',
    en: 'A relation leads to another element. Everything hangs together with itself, which says nothing.',
  },
  'bestaat-uit-kringloop': {
    nl: 'Niets is een deel van zichzelf, ook niet via zijn delen. In een kring is er geen geheel om te tekenen.',
    en: 'Nothing is a part of itself, not by way of its parts either. In a circle there is no whole to draw.',
  },
  'laag-wijkt-af': {
    nl: 'Een bouwsteen staat in een laag waarin de catalogus hem plaatst. Anders zoekt wie vergelijkt hem op een andere plek.',
    en: 'A bouwsteen stands in a layer in which the catalogue places it. Otherwise whoever compares looks for it elsewhere.',
  },
  'relatie-niet-toegestaan': {
    nl: 'ArchiMate kent de relatie tussen deze twee soorten elementen. Anders begrijpt een ander haar verkeerd of weigert zijn gereedschap haar.',
    en: 'ArchiMate has the relation between these two kinds of element. Otherwise others misread it or their tools refuse it.',
  },
  'via-geen-netwerk-of-standaard': {
    nl: 'Een relatie loopt via een netwerk, standaard, API of voorziening. Iets anders vervoert geen gegevens.',
    en: 'A relation runs over a network, standard, API or voorziening. Nothing else carries data.',
  },
  'bouwsteen-beeindigd': {
    nl: 'Een bouwsteen die gebruikt wordt, is er nog. Wat beëindigd is, krijgt geen onderhoud meer.',
    en: 'A bouwsteen that is used is still there. What has ended is not maintained any more.',
  },
  'bouwsteen-is-voorstel': {
    nl: 'Een vastgestelde architectuur steunt op bouwstenen waarover besloten is. Een voorstel kan nog vervallen.',
    en: 'An adopted architecture rests on bouwstenen that were decided on. A proposal may still be dropped.',
  },
  'onderdeel-preciezer': {
    nl: 'Een element noemt het onderdeel dat het is, en niet het geheel eromheen. Cijfers en regels horen bij het onderdeel.',
    en: 'An element names the part that it is, not the whole around it. Figures and rules belong to the part.',
  },
  'naam-is-bouwsteen': {
    nl: 'Een element dat heet als een bouwsteen uit de catalogus, zegt dat het die is. Anders mist het zijn beheerder, cijfers en regels.',
    en: 'An element with the name of a bouwsteen in the catalogue says that it is the same. Otherwise it lacks its manager, figures and rules.',
  },
  'verplichte-standaard-ontbreekt': {
    nl: 'Een element dat een verplichte standaard raakt, past hem toe of legt uit waarom niet.',
    en: 'An element that a mandatory standard touches applies it or explains why not.',
  },
  'leg-uit-ontbreekt': {
    nl: 'Een geheel past een standaard pas toe als zijn delen dat doen. Anders hoort er een uitleg bij.',
    en: 'A whole only applies a standard where its parts do. Otherwise an explanation belongs with it.',
  },
  'leg-uit-zonder-inhoud': {
    nl: 'Een uitleg zegt waarom een standaard niet wordt toegepast. Aan een leeg woord heeft niemand iets.',
    en: 'An explanation says why a standard is not applied. An empty word is of no use to anyone.',
  },
  'leg-uit-verlopen': {
    nl: 'Een uitleg met een datum geldt tot die datum. Daarna is zij een belofte die niet is nagekomen.',
    en: 'An explanation with a date holds until that date. After it, it is a promise that was not kept.',
  },
  'voorziening-zonder-standaard': {
    nl: 'Een nieuwe voorziening voor anderen houdt zich aan standaarden. Afspraken en standaarden gaan voor voorzieningen.',
    en: 'A new voorziening for others keeps to standards. Agreements and standards come before voorzieningen.',
  },
  'geen-niet-digitaal-kanaal': {
    nl: 'Een dienst voor burgers heeft ook een kanaal dat niet digitaal is. Wie niet digitaal kan of wil, komt anders nergens.',
    en: 'A service for citizens has a channel that is not digital too. Otherwise some people get nowhere.',
  },
  'uitwisseling-zonder-api': {
    nl: 'Applicaties wisselen over een API of standaard gegevens uit. Een rechtstreekse koppeling houdt beide vast.',
    en: 'Applications exchange data over an API or standard. A direct link ties both down.',
  },
  'gegevens-dubbel-opgeslagen': {
    nl: 'Gegevens uit een basisregistratie worden bij de bron gelezen. Een kopie veroudert.',
    en: 'Data out of a basisregistratie are read at their source. A copy grows old.',
  },
  'terugmelding-ontbreekt': {
    nl: 'Wie een basisregistratie gebruikt, meldt vermoede fouten terug. Anders worden zij nergens hersteld.',
    en: 'Whoever uses a basisregistratie reports supposed mistakes. Otherwise they are mended nowhere.',
  },
  'buiten-diginetwerk': {
    nl: 'Overheden wisselen onderling bij voorkeur over Diginetwerk gegevens uit. Het open internet is minder veilig.',
    en: 'Governments preferably exchange data among themselves over Diginetwerk. The open internet is less safe.',
  },
  'gegevens-zonder-bronhouder': {
    nl: 'Van gegevens is duidelijk wie de bronhouder is. Anders staat niemand in voor de kwaliteit.',
    en: 'Of data it is clear who holds them. Otherwise nobody answers for their quality.',
  },
  'uitgangspunt-zonder-invulling': {
    nl: 'Aan elk uitgangspunt voldoet minstens één element. Anders blijft het een wens.',
    en: 'At least one element complies with each principle. Otherwise it remains a wish.',
  },
  'element-zonder-uitgangspunt': {
    nl: 'Waar bijna elk element aan een uitgangspunt voldoet, doen de laatste dat ook. Anders zijn zij vergeten.',
    en: 'Where nearly every element complies with a principle, the last ones do too. Otherwise they were forgotten.',
  },
  'eu-verplichting-onbenoemd': {
    nl: 'Een architectuur waarover besloten wordt, noemt de Europese regels die haar bouwstenen binden. Zij werken rechtstreeks.',
    en: 'An architecture that is decided on names the European rules that bind its bouwstenen. They work directly.',
  },
  'horizon-verlopen': {
    nl: 'De horizon van een architectuur ligt in de toekomst. Een doel in het verleden geeft geen richting.',
    en: 'The horizon of an architecture lies in the future. A target in the past gives no direction.',
  },
  'uit-te-faseren-zonder-opvolger': {
    nl: 'Van iets dat verdwijnt, is bekend wat ervoor in de plaats komt, of waarom dat niet hoeft.',
    en: 'Of something that goes, it is known what takes its place, or why nothing has to.',
  },
  'gewenst-hangt-af-van-uit-te-faseren': {
    nl: 'Wat er moet komen, steunt niet op wat verdwijnt. Anders verdwijnt het mee, of blijft het oude bestaan.',
    en: 'What has to come does not lean on what goes. Otherwise it goes along, or the old stays.',
  },
  'status-sprong': {
    nl: 'Een bouwsteen die nog een voorstel is, bestaat nog niet. Een besluit is niet over te slaan.',
    en: 'A bouwsteen that is still a proposal does not exist yet. A decision cannot be skipped.',
  },
  'cijfer-zonder-peildatum': {
    nl: 'Bij een gebruikscijfer staat van welk jaar het is. Anders is het niet na te gaan en niet te vergelijken.',
    en: 'With a usage figure it says of which year it is. Otherwise it can be neither checked nor compared.',
  },
  'cijfer-verouderd': {
    nl: 'Een architectuur noemt het nieuwste gebruikscijfer. Keuzes voor later steunen niet op oud gebruik.',
    en: 'An architecture quotes the newest usage figure. Choices for later do not rest on old use.',
  },
  'aanname-wijkt-af': {
    nl: 'Een verwacht aantal past bij de laatste cijfers en hun ontwikkeling, of heeft een toelichting.',
    en: 'An expected number fits the latest figures and their trend, or has a note.',
  },
  'versie-niet-verhoogd': {
    nl: 'Een architectuur die anders is dan voor de wijziging, heeft een hogere versie. Anders vindt wie naar de versie verwijst, straks iets anders. Alleen `bouwstenen check --changed` kent de tekst van ervoor.',
    en: 'An architecture that differs from what it was before the change has a higher version. Otherwise whoever refers to the version will find something else. Only `bouwstenen check --changed` knows the text of before.',
  },
};
