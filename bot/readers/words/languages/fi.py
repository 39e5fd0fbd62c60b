"""Finnish."""

from bot.domain.results.result import Status
from bot.domain.season.session import EventState
from bot.domain.season.session_kinds import SessionKind
from bot.readers.words.language import Language
from bot.readers.words.release_words import (
    LinkWords,
    PlaceWords,
    ReleaseWords,
    RoundWords,
    SessionWords,
    SpeechWords,
    StoryWords,
)
from bot.readers.words.spelling import phrases, words
from bot.readers.words.timetable_words import ClockWords, TimetableWords
from bot.readers.words.typed_words import TypedWords

_TIMETABLE = TimetableWords(
    sessions={
        SessionKind.PRACTICE: phrases("""
        vapaat harjoitukset, vapaa harjoitus, vapaat, harjoitukset, harjoitus, harjoitusajo"""),
        SessionKind.QUALIFYING: phrases("aika ajo, aika ajot, aikaajo, aikaajot"),
        SessionKind.RACE: phrases("kilpailu, kisa, lähtö"),
        SessionKind.WARM_UP: phrases("lämmittely"),
        SessionKind.TEST: phrases("testi, testit, testipäivä"),
        SessionKind.SEMIFINAL: phrases("semifinaali, välierä"),
        SessionKind.SPRINT: phrases("sprintti, sprinttikilpailu"),
        SessionKind.FINAL: phrases("finaali"),
    },
    own_sessions={"sprintq": phrases("sprintin aika ajo, sprintin aika ajot, sprinttiaika ajo")},
    number_words=words("nro"),
    activities=words("palkintojenjako kuljettajakokous nimikirjoitukset lähtöruudukko uusintalähtö"),
    noise=words("klo noin virallinen viralliset suora lähetys"),
    channels=words("yle mtv mtv3 ruutu"),
    broadcasts=phrases("näytetään, lähetetään, suora, suorana, tv, live"),
    any_series=words("sarja mestaruussarja"),
    titles=words("aikataulu ohjelma alustava viikonloppu päivä sivu"),
    any_round=words("osakilpailu"),
    versions=words("versio luonnos"),
    stamps=words("päivitetty julkaistu tulostettu"),
    states={
        EventState.CANCELLED: phrases("peruttu, peruutettu"),
        EventState.POSTPONED: phrases("siirretty, lykätty"),
    },
    headings={
        "series": phrases("sarja, mestaruussarja"),
        "round": phrases("osakilpailu, kilpailuviikonloppu, tapahtuma"),
        "venue": phrases("rata, paikka"),
        "country": phrases("maa"),
        "session": phrases("sessio, osuus"),
        "date": phrases("päivä, päivämäärä, pvm, alkupäivä, ensimmäinen päivä"),
        "last_day": phrases("loppupäivä, viimeinen päivä"),
        "start": phrases("alku, alkaa, aloitusaika, aika, kello, klo"),
        "end": phrases("loppu, päättyy, lopetusaika"),
        "length": phrases("kesto, minuutit"),
        "timezone": phrases("aikavyöhyke"),
        "status": phrases("tila"),
    },
    clock=ClockWords(
        noon=words("keskipäivä"),
        midnight=words("keskiyö"),
        clock_leads=words("klo kello"),
        minutes=words("minuutti minuuttia"),
        hours=words("tunti tuntia"),
        laps=words("kierros kierrosta"),
        clock_nouns=words("aika aikaa ajat ajassa"),
        places={
            "suomen": "Europe/Helsinki",
            "ruotsin": "Europe/Stockholm",
            "saksan": "Europe/Berlin",
            **dict.fromkeys(words("britannian englannin"), "Europe/London"),
        },
    ),
)

_SESSIONS = SessionWords(
    names={
        SessionKind.PRACTICE: phrases("""
        vapaat harjoitukset, harjoitus, harjoituksissa"""),
        SessionKind.QUALIFYING: phrases("""
        aika_ajo, aika_ajot, aika_ajoissa, aika_ajossa"""),
        SessionKind.RACE: phrases("""
        kilpailu, kilpailussa, kilpailun, kisa, kisassa, kisan, lähtö, lähdössä, lähdön"""),
        SessionKind.FINAL: phrases("""
        finaali, finaalissa"""),
    },
    no_sessions=words("""
        viikonloppu auto"""),
    saturdays=words("""
        lauantain"""),
    sundays=words("""
        sunnuntain"""),
    day_races=words("""
        kilpailu kilpailussa kisa kisassa lähtö lähdössä"""),
)

_PLACES = PlaceWords(
    other_lists=phrases("""
        nopein kierros, nopeimmat kierrokset, kierrosajat, kierrokset, ura, tilasto*, aikataulu*,
        pisteet"""),
    labels=words("""
        sija sijalle sijalla"""),
    number_labels=words("ruudusta lähtöruudusta"),
    nouns=words("""
        sija sijalle sijan sijalla paikka paikalle tila tilalle"""),
    behind_ordinals=words("""
        sija sijalle sijan sijalla paikka paikalle kilpailussa kisassa lähdössä luokassaan luokassa
        maaliin lähdettyään ja"""),
    alone={
        **dict.fromkeys(
            words("""
        voitto voiton voittaja"""),
            1,
        ),
        **dict.fromkeys(
            words("""
        kakkonen kakkoseksi kakkosena"""),
            2,
        ),
        **dict.fromkeys(
            words("""
        kolmonen kolmoseksi kolmosena"""),
            3,
        ),
        **dict.fromkeys(
            words("""
        nelonen neloseksi"""),
            4,
        ),
        **dict.fromkeys(
            words("""
        viitonen viitoseksi"""),
            5,
        ),
    },
    statuses={
        Status.DNF: phrases("""
        keskeytti, keskeytys, keskeyttämään"""),
        Status.DNS: phrases("""
        ei startannut, ei lähtenyt"""),
        Status.DSQ: phrases("""
        hylättiin, hylätty"""),
    },
    units=words("""
        sek kierros piste"""),
    numbered=phrases("""
        osakilpailu, kierros, kausi, vuosi, mutka, kerta, rivi, osa, puoli, päivä"""),
    overall=phrases("""
        kokonaistuloksissa, yleisessä"""),
    in_class=phrases("""
        luokassaan, luokassa, {name}-luokassa"""),
    on_the_grid=phrases("""
        lähtöruudusta, lähtöruutu, lähtöpaikalta, lähtöruudukossa, ruudusta"""),
    grid_labels=words("""
        lähtöruutu lähtöpaikka"""),
    class_heads=words("""
        luokka"""),
    grid_heads=words("""
        lähtöruutu lähtöpaikka lähtöruudukko"""),
    fillers=words("""
        ja sija tulos tulokset luokka lauantai sunnuntai perjantai"""),
    because=words("""
        takia vuoksi"""),
)

_SPEECH = SpeechWords(
    verbs=words("""
        sanoo sanoi kertoo kertoi kommentoi selittää selitti toteaa totesi iloitsee iloitsi summaa
        summasi lisää lisäsi päättää kiittelee kiitteli myöntää muistelee hymyilee"""),
    pronouns=words("""
        hän"""),
    first_person=words("""
        minä me minun meidän minut meille minulle olin olen olimme olemme meillä minulla saimme ajoimme
        sain ajoin"""),
    third_person=words("""
        hän hänen he heidän"""),
    no_names=words("""
        Mestaruussarjassa Sarjassa Mestaruuspisteissä Pistetaulukossa Maalissa Harjoituksissa Tällä Viime
        Minä Me Se Hän Ja Mutta Kun Niin Tämä Auto Kilpailu Kilpailussa Kisassa Kisa Lähdössä Aika-ajot
        Aika-ajoissa Tulokset Kuva Lauantaina Sunnuntaina Perjantaina Lauantain Sunnuntain Ensimmäisessä
        Toisessa Kolmannessa Ensimmäinen Toinen Kolmas Jälkeen Ennen Nyt Viikonloppu Hyvä Oli Seuraava
        Luokassa"""),
    roles=words("""
        Tallipäällikkö Tallipäällikön Insinööri Kisainsinööri Isä Äiti"""),
    verb_endings=words("""
        ee oo aa ää i"""),
)

_STORY = StoryWords(
    unreached_behind=phrases("""
        ei ollut, ei koskaan,
        näytti mahdolliselta, oli mahdollinen, oli lähellä"""),
    respectively=words("vastaavasti"),
    conditional=phrases("""
        olisi, voisi, pitäisi, tavoite*, toivo*, jos, riittä*, halu*, aikoo, mahdollisuus"""),
    started=phrases("""
        starttasi, lähdettyään, lähti, lähtee, startti*, ruudusta"""),
    won=phrases("""
        voitti, voittaa, otti voiton, ajoi voittoon, vei voiton"""),
    no_win=phrases("""
        startin, kaksi, kolme, neljä, mestaruuden, useita"""),
    reached=phrases("""
        oli, on, nousi, ajoi, putosi, kiri, pysyi, johti"""),
    retired=phrases("""
        joutui keskeyttämään, päättyi keskeytykseen, ulosajo*, kisa päättyi"""),
    championship=phrases("""
        mestaruus*, sarja*, pistetilanne*, pistetaulukko*, kokonaispiste*"""),
    this_time=phrases("tällä kertaa, tänä vuonna"),
    last_year=phrases("""
        viime vuonna, viime kaudella, viime vuoden, viime kauden"""),
    points=words("""
        pistettä pisteet piste pisteitä"""),
    elsewhere=phrases("""
        aiemmin, aikaisemmin, edellise*, tähän asti, uran, huhtikuussa, toukokuussa, kauden avau*"""),
    denied=phrases("""
        ei, ilman, taisteli, taistelu, melkein, lähes, menetti, sijasta, jahtasi, lähellä"""),
    held=phrases("""
        joka, parhaana suomalaisena, kuljettajanvaihto*, ennen, kunnes, kun, aluksi, hetken,
        ensimmäisellä kierroksella, alustava*, rangaistu*, protesti*"""),
    rival=phrases("""
        takana, edellä, edessä, ohitti, päihitti"""),
    clauses=phrases("""
        ja, mutta, joka, kun, ennen, kunnes, sekä, sitten, koska, vaikka, jonka, että"""),
    relative=phrases("joka, jonka"),
    penalised=phrases("rangaistu*, rangaistuksen, aikalisä*"),
    all_races=phrases("""
        molemmissa kilpailuissa, kolmessa kilpailussa, kaikissa kilpailuissa, molemmissa lähdöissä,
        kolmessa lähdössä, viikonlopun kilpailuissa"""),
    grid_first=phrases("""
        paalupaikka, paalupaikan, paalupaikalta"""),
    ours=phrases("""
        hän, kaksikko, talli, kuljettaja"""),
    elliptic=(),
    qualified=phrases("""
        aika-ajoi"""),
    finished=phrases("""
        sijoittui, maaliin, ajoi maaliin, tuli, päätyi, saavutti, otti, nappasi, voitti, voitto, voiton,
        tulos, oli lopulta, ylsi, kirjasi, päätti, jäi"""),
    seconds=words("""
        sekuntia sekunnin"""),
    penalties=words("""
        aikarangaistus rangaistus"""),
)

_LINKS = LinkWords(
    credits=words("""
        kuva kuvat"""),
    by=(),
)

_ROUNDS = RoundWords(
    ahead=phrases("""
        seuraava*, seuraavaksi, jatkuu, tuleva*"""),
    rounds=words("""
        osakilpailu osakilpailussa"""),
    at=(),
    calendar_headings=words("""
        kalenteri kilpailukalenteri"""),
    leading_words=(),
    trailing_words=(),
)

FINNISH = Language(
    codes=words("fi"),
    common=words("""
        tai sitten
        ja on ei se että oli mutta hän me minä kun niin myös ovat tämä joka sen ole mukaan jälkeen vain
        kanssa hyvin olin oma sekä jo nyt"""),
    ordinals=(
        words("ensimmäinen ensimmäiseksi ensimmäisenä ensimmäisessä ensimmäisen"),
        words("toinen toiseksi toisena toisessa toisen"),
        words("kolmas kolmanneksi kolmantena kolmannessa kolmannen"),
        words("neljäs neljänneksi neljäntenä neljännen"),
        words("viides viidenneksi viidentenä viidennen"),
        words("kuudes kuudenneksi kuudentena kuudennen"),
        words("seitsemäs seitsemänneksi seitsemäntenä"),
        words("kahdeksas kahdeksanneksi kahdeksantena"),
        words("yhdeksäs yhdeksänneksi yhdeksäntenä"),
        words("kymmenes kymmenenneksi kymmenentenä"),
        words("yhdestoista"),
        words("kahdestoista"),
    ),
    cardinals=(
        words("yksi"),
        words("kaksi"),
        words("kolme"),
        words("neljä"),
        words("viisi"),
        words("kuusi"),
        words("seitsemän"),
        words("kahdeksan"),
        words("yhdeksän"),
        words("kymmenen"),
    ),
    ordinal_endings=words("."),
    ambiguous_days=words("ma ti ke to pe la su"),
    conjunctions=words("ja sekä"),
    timetable=_TIMETABLE,
    release=ReleaseWords(_SESSIONS, _PLACES, _SPEECH, _STORY, _LINKS, _ROUNDS),
    typed=TypedWords(
        today=words("tänään"),
        tomorrow=words("huomenna"),
    ),
)
