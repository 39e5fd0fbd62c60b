"""French."""

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
        SessionKind.PRACTICE: phrases("essais libres, essai libre, libres, séance libre"),
        SessionKind.QUALIFYING: phrases("""
        essais qualificatifs, essai qualificatif, qualificatifs, qualificative, qualificatives, qualifs,
        essais chronométrés, chronos"""),
        SessionKind.RACE: phrases("course"),
        SessionKind.TEST: phrases("essais privés, essais collectifs"),
        SessionKind.SEMIFINAL: phrases("demi finale"),
        SessionKind.SPRINT: phrases("course sprint"),
    },
    own_sessions={
        "sprintq": phrases("""
        qualifications sprint, qualification sprint, qualifs sprint, qualification du sprint,
        qualifications du sprint"""),
        "superpolerace": phrases("course superpole"),
    },
    short_sessions={"el": SessionKind.PRACTICE, "eq": SessionKind.QUALIFYING},
    number_words=words("séance"),
    activities=words("remise mise prégrid dédicaces relance"),
    channels=words("canal rmc bein"),
    noise=words("officiel séance et à de des du d le la les pour départ début durée"),
    broadcasts=phrases("en direct, direct, diffusé, diffusée, retransmis, retransmise, tv, streaming"),
    any_series=words("série championnat"),
    titles=words("horaires horaire programme provisoire modifications jour"),
    any_round=words("manche"),
    versions=words("version révision"),
    stamps=phrases("mis à jour, mise à jour, publié, imprimé, diffusion"),
    states={
        EventState.CANCELLED: phrases("annulé, annulée"),
        EventState.POSTPONED: phrases("reporté, reportée"),
    },
    headings={
        "series": phrases("série, championnat"),
        "round": phrases("manche, épreuve, événement"),
        "venue": phrases("circuit, lieu"),
        "country": phrases("pays"),
        "session": phrases("séance, activité"),
        "date": phrases("date, jour, date de début, premier jour"),
        "last_day": phrases("date de fin, dernier jour"),
        "start": phrases("heure, début, heure de début, horaire"),
        "end": phrases("fin, heure de fin"),
        "length": phrases("durée, minutes"),
        "timezone": phrases("fuseau, fuseau horaire"),
        "status": phrases("statut, état"),
    },
    clock=ClockWords(
        noon=words("midi"),
        midnight=words("minuit"),
        leads=words("à de"),
        until=words("à au jusqu'à"),
        minutes=words("minute minutes"),
        hours=words("heure heures"),
        laps=words("tour tours"),
        clock_nouns=phrases("heure, heures, heure de, horaires"),
        places={
            **dict.fromkeys(words("française françaises français paris"), "Europe/Paris"),
            **dict.fromkeys(words("belge belges"), "Europe/Brussels"),
            **dict.fromkeys(words("britannique britanniques anglaise anglaises"), "Europe/London"),
        },
    ),
)

_SESSIONS = SessionWords(
    names={
        SessionKind.PRACTICE: phrases("""
        essais libres, essai libre, séance libre"""),
        SessionKind.QUALIFYING: phrases("""
        séance de qualifications, séance de qualification, qualifications, qualification, qualifs,
        (séance) qualificative, essais qualificatifs, qualif"""),
        SessionKind.RACE: phrases("""
        course, manche"""),
        SessionKind.SPRINT: phrases("""
        course superpole, course sprint"""),
    },
    opening=words("""
        inaugurale"""),
    adjectives=words("""
        libre"""),
    no_sessions=words("""
        automobile poursuite"""),
    saturdays=phrases("""
        du samedi, samedi"""),
    sundays=phrases("""
        du dimanche, dimanche"""),
    day_races=words("""
        course"""),
)

_PLACES = PlaceWords(
    other_lists=phrases("""
        meilleur tour, meilleurs tours, tours, arrêt*, carrière, statistique*, horaire*, points,
        distance"""),
    endings=words("""
        e er ère ème eme"""),
    labels=words("""
        place position"""),
    nouns=words("""
        place position rang"""),
    behind_ordinals=words("""
        place* position* rang sous après de dans en à au lors sur derrière et du"""),
    out_of=words("""
        sur"""),
    alone={
        **dict.fromkeys(
            words("""
        victoire vainqueur succès"""),
            1,
        )
    },
    statuses={
        Status.DNF: phrases("""
        abandon, abandonne, abandonné, abandonnée, abandonner, non classé"""),
        Status.DNS: phrases("""
        non partant, forfait"""),
        Status.DSQ: phrases("""
        disqualifié, disqualifiée, exclu, exclue"""),
    },
    units=words("""
        sec min tour point"""),
    numbered=phrases("""
        manche, course, tour, saison, année, virage, fois, ligne, partie, séance, jour, moitié, relais,
        journée"""),
    final=words("""
        dernière"""),
    cars=words("""
        numéro"""),
    overall=phrases("""
        au général, au classement général de la course, au scratch, scratch"""),
    in_class=phrases("""
        de (sa|la|notre) catégorie, de (sa|la|notre) classe, en {name}, dans la catégorie {name}, de la
        catégorie {name}, en catégorie {name}, de classe"""),
    on_the_grid=phrases("""
        sur la grille, de la grille, au départ"""),
    grid_labels=words("""
        grille"""),
    class_heads=words("""
        catégorie classe"""),
    grid_heads=words("""
        grille départ"""),
    fillers=words("""
        et avec en à la le les au du de place résultat résultats classe puis course samedi dimanche
        vendredi"""),
    because=phrases("""
        à cause, suite à"""),
)

_SPEECH = SpeechWords(
    verbs=phrases("""
        dit, a dit, déclare, a déclaré, déclarait, explique, a expliqué, expliquait, raconte, a raconté,
        confie, a confié, commente, a commenté, ajoute, a ajouté, conclut, a conclu, résume, a résumé,
        souffle, a soufflé, lâche, a lâché, reconnaît, a reconnu, admet, a admis, regrette, a regretté,
        souligne, a souligné, précise, a précisé, affirme, se réjouit, sourit, analyse, savoure"""),
    pronouns=words("""
        il elle"""),
    first_person=words("""
        je j'ai j'étais j' nous me m' mon ma mes notre nos moi"""),
    third_person=words("""
        il elle son sa ses leur leurs"""),
    no_names=words("""
        Je Nous Le La Les Il Elle Un Une Des Du De En Dans À Au Aux Pour Avec Sur Mais Et Ce Cette Ces
        Après Avant Puis Course Qualifications Résultats Photo Malgré Samedi Dimanche Vendredi Parti
        Partie Pole Catégorie Classe Victoire Place Essais Manche Saison Son Sa Ses Notre Nos Dès Lors
        Deux Trois Très Quelle Quel Bien"""),
    roles=phrases("""
        Team Manager, Directeur, Directrice, Ingénieur, Ingénieure, Patron, Patronne, Chef, Monsieur,
        Madame, Vainqueur, Champion, Championne, Mécanicien"""),
    verb_endings=words("""
        e t a"""),
    abbreviations=words("""
        env"""),
)

_STORY = StoryWords(
    given_to=phrases("pour, de, à, par, revient à, est revenue à"),
    unreached_behind=phrases("""
        jamais été, hors de portée, hors d'atteinte,
        semblait possible, était à portée, était possible, s'est envolé, s'est envolée"""),
    respectively=words("respectivement"),
    conditional=phrases("""
        longtemps, aurait, serait, pourrait, pouvait, devrait, espère, espérait, vise, visait, objectif,
        si, va, peut, voulait, assez pour, candidat*"""),
    started=phrases("""
        partira, s'élancera, partait, part, parti, partie, partis, partant, élancé, élancée, départ,
        depuis"""),
    won=phrases("""
        gagne, gagné, a gagné, remporte, remporté, a remporté, s'impose, s'est imposé, s'est imposée,
        triomphe"""),
    no_win=phrases("""
        le départ, deux, trois, quatre, plusieurs, le titre, le championnat, des places, une place, le
        duel"""),
    reached=phrases("""
        était, est, remonte, remonté, roulait, pointait, grimpe, rétrograde, chute, occupait, monte,
        passe, tombe"""),
    retired=phrases("""
        contraint à l'abandon, contrainte à l'abandon, contraints à l'abandon, a dû abandonner, dut
        abandonner, sorti de piste, renoncer"""),
    championship=phrases("""
        championnat, classement du, classement pilotes, classement général provisoire, points au"""),
    starts_ahead=phrases("partira, s'élancera, prendra le départ, va partir, va s'élancer"),
    this_time=phrases("cette fois, cette année"),
    last_year=phrases("""
        l'an dernier, l'année dernière, la saison dernière, l'an passé"""),
    points=words("""
        points point"""),
    elsewhere=phrases("""
        dernière manche, précédent*, auparavant, depuis, carrière, en avril, en mai, jusque-là, première
        manche, manche précédente"""),
    denied=phrases("""
        manque, manqué, raté, rate, pas, jamais, sans, lutte pour, luttait pour, se bat pour, presque,
        perd, perdu, coûte, coûté, au lieu, à quelques"""),
    held=phrases("""
        sur la route, chaque, parmi les, relais, changement de pilote, avant, jusqu'à, quand, lorsque,
        alors que, pendant, d'abord, un temps, au premier tour, après le départ, provisoirement,
        provisoire, pénalité, réclamation"""),
    rival=phrases("""
        derrière, devant, bat, dépasse"""),
    clauses=phrases("""
        et, mais, qui, que, alors, avant, après, puis, pendant, car, quand, lorsque, où, tandis, dont,
        ainsi"""),
    relative=phrases("qui, que, dont"),
    penalised=phrases("pénalité*, pénalisé*"),
    all_races=phrases("""
        (les) deux courses, (des) deux courses, (les) trois courses, (des) trois courses, trois courses,
        deux courses"""),
    grid_first=phrases("""
        pole position, pole"""),
    ours=phrases("""
        il, elle, le duo, l'équipage, l'équipe, le pilote, la pilote, le rookie"""),
    elliptic=phrases("""
        la, dans la"""),
    qualified=words("""
        qualifié qualifiée qualifie qualifiés"""),
    finished=phrases("""
        termine, terminé, terminent, terminer, finit, fini, conclut, conclu, se classe, classé, classée,
        reclassé, reclassée, déclassé, déclassée, rétrogradé, rétrogradée, prend, pris, décroche,
        décroché, signe, signé, franchit, franchi, arrive, obtient, obtenu, s'adjuge, ramène, victoire,
        gagne, gagné, remporte, remporté, monte sur, offre, boucle, s'empare, hérite, inscrit, rallie"""),
    seconds=words("""
        seconde(s)"""),
    penalties=words("""
        pénalité"""),
    served_penalties=phrases("""
        drive-through"""),
)

_LINKS = LinkWords(
    credits=phrases("""
        photo, photos, crédit photo"""),
    by=words("""
        par"""),
)

_ROUNDS = RoundWords(
    ahead=phrases("""
        prochain*, prochaine*, rendez-vous, à venir, reprend"""),
    rounds=words("""
        manche épreuve"""),
    at=words("""
        à au en sur"""),
    calendar_headings=words("""
        calendrier"""),
    leading_words=words("""
        à au"""),
    trailing_words=words("""
        le du"""),
)

FRENCH = Language(
    codes=words("fr"),
    common=words("""
        ou puis
        le la les et des du un une est en dans à au pour avec sur pas nous je il elle ils ce qui que a
        été ont mais plus son sa ses très notre"""),
    ordinals=(
        words("premier première premiers premières"),
        words("deuxième deuxièmes second seconde"),
        *(
            words(f"{ordinal} {ordinal}s")
            for ordinal in words("""
        troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième
        treizième quatorzième quinzième""")
        ),
    ),
    cardinals=(
        words("un"),
        words("deux"),
        words("trois"),
        words("quatre"),
        words("cinq"),
        words("six"),
        words("sept"),
        words("huit"),
        words("neuf"),
        words("dix"),
        words("onze"),
        words("douze"),
    ),
    ordinal_endings=words("er ère re e ème"),
    more_timetable_months={"juill": 7},
    articles=words("le"),
    conjunctions=words("et"),
    range_words=words("au"),
    of=words("de"),
    timetable=_TIMETABLE,
    release=ReleaseWords(_SESSIONS, _PLACES, _SPEECH, _STORY, _LINKS, _ROUNDS),
    typed=TypedWords(
        today=words("aujourd'hui"),
        tomorrow=words("demain"),
    ),
)
