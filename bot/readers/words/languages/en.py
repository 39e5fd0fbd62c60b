"""English."""

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
        SessionKind.PRACTICE: phrases("free practice, practice, free practise, practise, pr"),
        SessionKind.QUALIFYING: phrases("""
        qualifying, qualification, qualifications, quali, qualy, timed practice, qualifying practice, qp"""),
        SessionKind.RACE: phrases("race, rac"),  # the officials' three letters are names too
        SessionKind.WARM_UP: phrases("warm up, warmup, wup"),
        SessionKind.TEST: phrases("test, tests, testing, test session"),
        SessionKind.HEAT: phrases("heat, heats, race heat, heat race"),
        SessionKind.SEMIFINAL: phrases("semi final, semifinal"),
        SessionKind.SPRINT: phrases("sprint, sprint race, spr"),
        SessionKind.STAGE: phrases("special stage, power stage"),
        SessionKind.SUPERPOLE: phrases("superpole, super pole, sp"),
    },
    own_sessions={
        "sprintq": phrases("""
        sprint qualifying, sprint qualification, sprint quali, sprint qualy, sprint shootout, sq"""),
        "superpolerace": phrases("superpole race, super pole race"),
    },
    short_sessions={
        "fp": SessionKind.PRACTICE,
        "p": SessionKind.PRACTICE,
        "q": SessionKind.QUALIFYING,
        "qp": SessionKind.QUALIFYING,
        "r": SessionKind.RACE,
        "ss": SessionKind.STAGE,
    },
    number_words=words("session no n"),
    activities=words("""
        podium briefing grid pit walk pitwalk autograph autographs formation scrutineering ceremony
        presentation parade opening closing press conference meeting collecting assembly restart
        restarted resumption"""),
    noise=words("""
        the of session sessions start starts official local time times at and min live stream streaming
        tv is same from to on in no nr h hrs for duration x x1 heat a i pro am silver gold all classes"""),
    channels=words("""
        youtube twitch facebook eurosport dazn sky sports sport canal espn espn2 nbc fs1 fs2 peacock tnt itv
        itv4 discovery motortrend"""),
    broadcasts=phrases("live, tv, stream, streamed, streaming, shown on, broadcast"),
    any_series=words("""
        series championship cup trophy challenge european europe national international official racing
        motorsport"""),
    titles=words("""
        timetable schedule programme program agenda provisional final draft version update updated
        subject change changes note notes start end session paddock circuit weekend page day days"""),
    any_round=words("round grand prix gp"),
    versions=words("version revision draft"),
    stamps=words("updated published issued sent printed revised broadcast broadcasts aired"),
    main_races=phrases("grand prix"),
    states={
        EventState.CANCELLED: phrases("cancelled, canceled, called off, abandoned"),
        EventState.POSTPONED: phrases("postponed, rescheduled"),
    },
    headings={
        "series": phrases("series, championship"),
        "round": phrases("round, rounds, race weekend, weekend, event"),
        "venue": phrases("track, circuit, venue, location, place"),
        "country": phrases("country, nation"),
        "session": phrases("""
        session, sessions, session name, session type, activity, subject, summary, title, race name,
        event name"""),
        "date": phrases("date, day, start date, date start, event date, race date, first day, from date"),
        "last_day": phrases("end date, date end, last day, to date"),
        "start": phrases("start, start time, time start, starts, time, begin, begins, from, local time"),
        "end": phrases("end, end time, time end, ends, finish, to, until"),
        "length": phrases("duration, length, minutes, min"),
        "timezone": phrases("timezone, time zone, tz, zone"),
        "watch": phrases("watch, live, stream, livestream, live stream, link, url"),
        "replay": phrases("replay, watch again, vod"),
        "status": phrases("status, state, event status"),
    },
    clock=ClockWords(
        noon=words("noon midday"),
        midnight=words("midnight"),
        leads=words("at from"),
        hour_units=words("hrs"),
        short_hours=words("hr hrs"),
        until=words("to until til till"),
        minutes=words("min mins minute minutes"),
        hours=words("hour hours"),
        days=words("day days"),
        weeks=words("week weeks"),
        laps=words("lap laps"),
        clock_nouns=phrases("time, times, times are, times in, standard time, daylight time, clock"),
        places={
            **dict.fromkeys(words("uk british english scottish welsh london"), "Europe/London"),
            **dict.fromkeys(words("irish dublin"), "Europe/Dublin"),
            **dict.fromkeys(words("swedish stockholm"), "Europe/Stockholm"),
            **dict.fromkeys(words("german berlin"), "Europe/Berlin"),
            **dict.fromkeys(words("french paris"), "Europe/Paris"),
            **dict.fromkeys(words("italian rome"), "Europe/Rome"),
            **dict.fromkeys(words("spanish madrid"), "Europe/Madrid"),
            "belgian": "Europe/Brussels",
            "dutch": "Europe/Amsterdam",
            "danish": "Europe/Copenhagen",
            "norwegian": "Europe/Oslo",
            **dict.fromkeys(words("finnish helsinki"), "Europe/Helsinki"),
            **dict.fromkeys(words("portuguese lisbon"), "Europe/Lisbon"),
            "eastern": "America/New_York",
            "central": "America/Chicago",
            "mountain": "America/Denver",
            "pacific": "America/Los_Angeles",
            "japanese": "Asia/Tokyo",
        },
    ),
)

_SESSIONS = SessionWords(
    names={
        SessionKind.PRACTICE: phrases("free_practice (session), practice (session)"),
        SessionKind.QUALIFYING: phrases("time qualifying, qualifying (session), qualification, quali, qualy"),
        SessionKind.RACE: phrases("race"),
        SessionKind.WARM_UP: phrases("warm_up"),
        SessionKind.TEST: phrases("test (session)"),
        SessionKind.HEAT: phrases("heat (race)"),
        SessionKind.SEMIFINAL: phrases("semi_final"),
        SessionKind.SPRINT: phrases("superpole race, super pole race, sprint (race)"),
        SessionKind.FINAL: phrases("final (race)"),
        SessionKind.STAGE: phrases("(special|power) stage"),
        SessionKind.SUPERPOLE: phrases("superpole"),
    },
    letters={
        "fp": SessionKind.PRACTICE,
        "q": SessionKind.QUALIFYING,
        "r": SessionKind.RACE,
        "races": SessionKind.RACE,
    },
    opening=words("opening"),
    adjectives=words("free time"),
    no_sessions=words("""
        weekend week day car track circuit licence license team series season suit number control
        direction result speed pace time"""),
    saturdays=words("saturday('s)"),
    sundays=words("sunday('s)"),
    day_adjectives=words("rainy wet first second final evening afternoon morning"),
    day_races=words("race"),
)

_PLACES = PlaceWords(
    listed_ranks=words("no(.)"),
    other_lists=phrases("""
        fastest lap*, lap times, laps, pit stop*, speed trap*, top speed*, career*, statistic*,
        timetable*, schedule*, points, watch, tickets, distance, length, duration, entries, starters,
        penalt*"""),
    labels=words("place position pos(.) plac(.)"),
    nouns=words("place position spot"),
    behind_ordinals=words("""
        place* finish* result* overall* position* spot in and after at on for from behind again with
        respectively fastest quickest"""),
    out_of=phrases("out of, of"),
    alone={"win": 1, "winner": 1, "winners": 1, "victory": 1, "runner-up": 2, "runners-up": 2},
    statuses={
        Status.DNF: phrases("dnf, did not finish, didn't finish, retired, retirement"),
        Status.DNS: phrases("dns, did not start, didn't start"),
        Status.DSQ: phrases("dsq, dq, disqualified, disqualification, excluded"),
    },
    short_retirements=words("ret nc"),
    units=words("sec min lap point pts"),
    numbered=phrases("""
        fastest lap, fastest time, quickest lap, quickest time, fastest sector, podium, win, victory,
        top, round, race, lap, heat, qualifying, practice, session, row, startled, corner, season, year,
        time, driver, pit, gear, half, stint, day, of the, one, part, weekend"""),
    final=words("final last"),
    cars=words("no car number"),
    overall=words("overall oa scratch total"),
    in_class=phrases("in (the|our|their|his|her) … … class, class, in (the) {name} (class), {name} (class)"),
    on_the_grid=phrases("""
        on the grid, grid, startled, starting position, startingposition, start position, startposition,
        starting place, startingplace, start place, startplace"""),
    overall_labels=words("overall total"),
    class_labels=phrases("(in) class, {name} (class)"),
    grid_labels=phrases("starting position, start position, grid"),
    class_heads=words("class"),
    grid_heads=words("grid start*"),
    fillers=words("""
        and with in i the our their a an finished finish placed placing result results place position
        class from started starting start after car mon monday tue tues tuesday wed wednesday thu
        thursday fri friday sat saturday sun sunday wet dry then best session to at drove driver is was
        for of"""),
    because=phrases("due to, because, after"),
)

_SPEECH = SpeechWords(
    verbs=phrases("""
        beams, beamed, sighs, sighed, grins, grinned, quips, quipped, enthuses, enthused, say, says, said,
        comment, comments, commented, explains, explained, adds, added, concludes, concluded, continues,
        continued, tells, told, states, stated, admits, admitted, summarises, summarised, summarizes,
        summarized, sums (it) up, summed (it) up, reflects, reflected, reckons, reckoned, notes, noted,
        reports, reported, exclaims, exclaimed, stresses, stressed, insists, insisted, declares, declared,
        reveals, revealed"""),
    pronouns=words("she he"),
    first_person=words("i i'm i've i'd i'll we we're we've we'd we'll my our us me"),
    third_person=words("he she they his her their"),
    no_names=words("""
        I We As It The This That You They But And What When In On At After Before With For From To He
        She His Her Their Our My Then There Here Both By While Despite During Since So If Of Next Last
        First Second Third Now Not No Yes Today Yesterday Meanwhile Unfortunately Finally Again Once
        Only Also Even Still Just Although Because However Having Starting Racing Driving Behind Ahead
        Without Round Race Races Qualifying Practice Session Championship Class Results Result Team-mate
        Teammate Sister Brother Photo Image Picture Silver Gold Bronze Pro Am Overall Free Grid Pole
        Position Safety Car Sprint Feature Test Warm-up"""),
    roles=words("""
        Team Principal Manager Director Engineer Boss Owner Chief Head Coach Driver Mechanic Founder CEO
        President Coordinator Technical Sporting Commercial Marketing Performance General Managing
        Executive Officer Race Winner Winners Champion Champions Rival Rookie Teammate Racer Chairman
        Spokesman Spokesperson Press Data Sports Strategist Mr Mrs Ms Dr
        Sir"""),
    verb_endings=words("ed es s"),
    abbreviations=words("No St Mr Mrs Ms Dr vs approx Pos Art"),
)

_STORY = StoryWords(
    given_to=phrases("for, to, by, of, went to, goes to, belonged to"),
    unreached_behind=phrases("""
        was never, were never, out of reach, out of the question, was out of,
        looked possible, looked likely, seemed possible, seemed likely, was possible, was on the cards,
        beckoned, went begging, slipped away, slipped through, was in sight, was gone, was within"""),
    respectively=words("respectively"),
    conditional=phrases("""
        took over, take over, taking over, would, would've, could, could've, might, should, enough for, able
        to, aim*, goal, target*, hope,
        hopes, hoping, hoped, running, ran, lying, lay, sat, was in, were in, if, will, won't, expect*, plan*,
        looking for, potential, promised, deserved, worthy of, good for, capable of, in contention, on course,
        on track for, chance*"""),
    started=phrases(
        "start, started, starting, starts, line up, lines up, lined up, from, grid, begin, begins, began"
    ),
    won=phrases("won, wins, winning, took victory, takes victory, took the win, triumphed"),
    no_win=phrases("""
        the start, the sprint to, the fight*, the duel*, the battle*, a place, places, positions, back,
        his fight, her fight, two, three, four, several, many, the hearts, the title, the championship,
        the award*, the trophy"""),
    reached=phrases("""
        fought back, came back, fight back, climb*, fought his way, fought her way, fought their way,
        moved, moving, move, drop, dropped, dropping, fell, recover*, drove, driving, drive, slipped,
        advanced, up to, down to, back to, rose, gained, lost, was, were, is, overtook, passed,
        inherited, held, holding, battled, charged"""),
    retired=phrases("""
        out on the spot, had to park, have to park, spun off, sidelined, forced out, forced to stop, had
        to stop, race was over, day was over, put him out, put her out, put them out, ended his race,
        ended her race, ended their race, ended the race for, ended his day, ended her day, ended their
        day, ended his weekend, ended her weekend, ended their weekend, ended his afternoon, ended her
        afternoon, forced to retire, forced into retirement, had to retire, crashed out, spun out, out of
        the race, never saw the chequered flag, didn't see the chequered flag, parked the car, forced to
        park"""),
    championship=phrases("""
        championship*, standings, title race, title fight, title hunt, points lead, points leader,
        points table, drivers' title, drivers' classification, teams' classification, teams' title"""),
    this_time=phrases("this time, this year"),
    season_tails=phrases("of the season, of the year"),
    starts_ahead=phrases("""
        will start, will be starting, will line up, will take the start, is set to start,
        are set to start"""),
    last_year=phrases("""
        last year, last year's, last season, last season's, a year ago, years ago, months ago, previous year,
        previous season"""),
    points=words("points point"),
    elsewhere=phrases("""
        previous*, last time out, earlier this year, earlier this season, earlier this month, last
        month, back in, in 19*, in 20*, had been, had finished, had won, best result this,
        best finish this, best result so, career, since, debut season, last round, last weekend's race,
        first round, season opener, round one, so far, to date, overall lead, title lead, table, in the
        points, in the series, leader of, leads, rookie cup, rookie trophy,
        rookie classification"""),
    denied=phrases("""
        off, seconds behind, seconds short, tenths behind, missed, misses, missing, missed out, fought
        for, fight for, fighting for, battle for, battling for, battled for, battle over, close to, just
        short, short of, just outside, enough to, to beat, beaten, beat, beating, denied, not, didn't,
        did not, never, cost, lost, losing, nearly, almost, chase for, chased, chasing, within reach of,
        instead of, rather than, tenths from, seconds from, away from, off the, without, robbed,
        deprived, race for, fight over, duel for, disputing, contend*, in the hunt, hunting"""),
    held=phrases("""
        on the road, in each, each of, every, ever, among, for race, pit window, driver change, handed
        over, handing over, stint, at the stop, on paper, on aggregate, of the swedes, best swede,
        rookie*, junior*, masters, ladies, women*, gentleman*, before, until, till, while, whilst,
        initially, at first, at one stage, at one point, at the start, at the pit stop*, after the
        start, on lap, by lap, opening lap, first lap, early, first corner, turn one, temporarily,
        provisionally, provisional, at half-distance, halfway, mid-race, mid race, subject to, appeal,
        investigation, penalty, penalised, penalized, when"""),
    rival=phrases("""
        behind, ahead of, in front of, followed by, chased by, beat, beating, beaten by, passing,
        overtaking, overtook, passed, to deny, at the expense of, clear of, away from"""),
    clauses=phrases("""
        and, but, which, who, whose, where, while, whilst, before, after, when, until, then, although,
        though, because, as, so, that, meanwhile, despite, however"""),
    relative=phrases("who"),
    penalised=phrases("penalty, penalties, penalised, penalized, demoted, relegated"),
    all_races=phrases("""
        (the) two races, (the) three races, (the) four races, both races, all races, all three races,
        the races, race one and two, the weekend's races, both heats, all three heats, the three heats"""),
    grid_first=phrases("pole position, pole"),
    ours=phrases("""
        he, she, they, the duo, the pair, the crew, the team, the car, the siblings, the local hero, the
        driver, the rookie, the youngster, the swede, the finn, the dane, the norwegian, the german, the
        briton, the frenchman, the italian, the spaniard, the dutchman, the teenager"""),
    elliptic=phrases("in the, the"),
    grid_marks=words("from start* grid"),
    qualified=words("qualified qualify qualifies"),
    finished=phrases("""
        finish, finished, finishes, finishing, end (up), ends (up), ended (up), ending (up), place,
        placed, placing, come (home), came (home), comes (home), crossed, crosses, crossing, final,
        classified, take, takes, took, taking, secured, secures, securing, claimed, claims, claiming,
        scored, scores, scoring, grabbed, grabs, achieved, earned, collected, result, resulted, brought
        (home), brings (home), bringing, was fifth, reached, delivered, rounded off, wrapped up,
        converted, managed, celebrated, picked up, won, wins, bagged, clinched, netted, posted,
        recorded, landed, settled for, had to settle, followed (it|that|this) up, backed (it) up"""),
    seconds=words("s sec secs second seconds"),
    penalty_kinds=phrases("time, added, extra, pit stop, pitstop"),
    penalties=phrases("penalty, penalties, added time, time, added, were added, was added"),
    served_penalties=phrases("""
        drive-through (penalty), drive through (penalty), stop-and-go (penalty), stop and go (penalty),
        stop-and go (penalty), stop and-go (penalty)"""),
)

_LINKS = LinkWords(
    watch=phrases("""
        watch, tv, stream, streams, streamed, streaming, replay, replays, live, video, youtube,
        broadcast, highlights"""),
    live=words("live"),
    past=words("missed again replay replays highlights"),
    pictures=phrases("""
        (press) picture, (press) pictures, (press) photo, (press) photos, (press) images, presspicture,
        presspictures, pressphoto, pressphotos, pressimages, gallery"""),
    credits=phrases("""
        photo (credit|credits), photos (credit|credits), picture (credit|credits), pictures
        (credit|credits), image (credit|credits), images (credit|credits), photographer"""),
    by=words("by"),
)

_ROUNDS = RoundWords(
    calendar_headings=words("calendar calender schedule dates"),
    seasons=words("season"),
    ahead=phrases("""
        next up, next round, next race, next event, next stop, next weekend, next competition, next on,
        up next, next is, coming up, await, awaits, series continues, season continues, championship
        continues, series resumes, season resumes, championship resumes"""),
    rounds=phrases("round(s), rd(.), race weekend"),
    number_words=words("no(.)"),
    at=words("at in on to"),
    leading_words=words("on the at in"),
    trailing_words=words("on the from"),
)

ENGLISH = Language(
    codes=words("en"),
    common=words("""
        or then so
        the of and to a in is was for with on at by from that this it he she his her they their we our i
        my you are were be been has had have will but not as an after who which"""),
    ordinals=(
        *(words("first"), words("second"), words("third"), words("fourth"), words("fifth")),
        *(words("sixth"), words("seventh"), words("eighth"), words("ninth"), words("tenth")),
        *(words("eleventh"), words("twelfth"), words("thirteenth"), words("fourteenth"), words("fifteenth")),
        *(words("sixteenth"), words("seventeenth"), words("eighteenth"), words("nineteenth")),
        words("twentieth"),
    ),
    cardinals=(words("one"), words("two"), words("three")),
    ordinal_endings=words("st nd rd th"),
    more_months={"sept": 9},
    more_timetable_months={"jun": 6, "jul": 7},
    more_weekdays={"tues": 1, "weds": 2, "thur": 3, "thurs": 3},
    articles=words("the"),
    on=words("on"),
    of=words("of"),
    conjunctions=words("and"),
    range_words=words("to until through"),
    timetable=_TIMETABLE,
    release=ReleaseWords(_SESSIONS, _PLACES, _SPEECH, _STORY, _LINKS, _ROUNDS),
    typed=TypedWords(
        today=words("today"),
        tomorrow=words("tomorrow"),
        overall=phrases("overall, in total, total, oa, scratch"),
        grid=phrases("on the grid, grid"),
        started=words("started start"),
        came_from=words("from"),
        provisional=words("provisional prov"),
        final=words("final"),
        amended=words("amended"),
        finished=words("classified finished finish"),
        counts={
            **dict.fromkeys(words("a an the one"), 1),
            "two": 2,
            "three": 3,
            "four": 4,
            "five": 5,
            "six": 6,
            "seven": 7,
            "eight": 8,
            "nine": 9,
            "ten": 10,
            "twelve": 12,
            "fifteen": 15,
            "twenty": 20,
            "thirty": 30,
        },
        half_hours=phrases("half an hour, half a hour"),
        ahead=phrases("ahead, earlier, early, prior, in advance, before, beforehand"),
        nothing=words("off none no"),
        default=words("default reset"),
        no_time_yet=phrases("tbc, tba, to be confirmed, to be announced"),
    ),
)
