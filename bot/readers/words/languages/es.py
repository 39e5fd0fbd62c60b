"""Spanish."""

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
        entrenamientos libres, entrenamiento libre, ensayos libres, libres, entrenamiento, entrenamientos"""),
        SessionKind.QUALIFYING: phrases("""
        clasificación, calificación, clasificatoria, entrenamientos oficiales, entrenamiento oficial,
        entrenamientos cronometrados, cronometrados"""),
        SessionKind.RACE: phrases("carrera"),
        SessionKind.SPRINT: phrases("carrera sprint, carrera al sprint"),
    },
    own_sessions={
        "sprintq": phrases("clasificación sprint, clasificación al sprint, calificación sprint"),
        "superpolerace": phrases("carrera superpole"),
    },
    number_words=words("sesión"),
    activities=words("podio parrilla reunión autógrafos entrega rueda conferencia relanzamiento"),
    noise=words("el los las y oficial oficiales sesión sesiones inicio salida duración"),
    channels=words("movistar teledeporte"),
    broadcasts=phrases("en directo, directo, en vivo, tv, streaming"),
    any_series=words("serie campeonato copa"),
    titles=words("horario horarios programa provisional cambios día"),
    any_round=words("prueba ronda"),
    versions=words("versión borrador"),
    stamps=words("actualizado actualizada publicado publicada impreso emisión"),
    main_races=phrases("gran premio"),
    states={
        EventState.CANCELLED: phrases("cancelado, cancelada, suspendido, suspendida"),
        EventState.POSTPONED: phrases("aplazado, aplazada"),
    },
    headings={
        "series": phrases("serie, campeonato"),
        "round": phrases("prueba, ronda, evento, cita"),
        "venue": phrases("circuito, lugar"),
        "country": phrases("país"),
        "session": phrases("sesión, actividad"),
        "date": phrases("fecha, día, fecha de inicio, primer día"),
        "last_day": phrases("fecha de fin, fecha fin, último día"),
        "start": phrases("hora, inicio, hora de inicio, comienzo, desde"),
        "end": phrases("fin, hora de fin, hasta"),
        "length": phrases("duración, minutos"),
        "timezone": phrases("zona horaria, huso horario"),
        "status": phrases("estado"),
    },
    clock=ClockWords(
        noon=words("mediodía"),
        midnight=words("medianoche"),
        clock_leads=words("las"),
        until=words("a hasta"),
        minutes=words("minuto minutos"),
        hours=words("hora horas"),
        laps=words("vuelta vueltas"),
        clock_nouns=words("hora horas horario horarios"),
        places={
            **dict.fromkeys(words("española español españoles peninsular"), "Europe/Madrid"),
            **dict.fromkeys(words("británica británico inglesa"), "Europe/London"),
        },
    ),
)

_SESSIONS = SessionWords(
    names={
        SessionKind.PRACTICE: phrases("""
        entrenamientos libres, libres, práctica libre"""),
        SessionKind.QUALIFYING: phrases("""
        clasificación, calificación, cronometrados, la clasificatoria"""),
        SessionKind.RACE: phrases("""
        carrera, manga"""),
        SessionKind.SPRINT: phrases("""
        carrera superpole, carrera al sprint, carrera sprint"""),
    },
    opening=words("""
        inaugural"""),
    no_sessions=words("""
        deportiva profesional"""),
    saturdays=phrases("""
        del sábado, sábado"""),
    sundays=phrases("""
        del domingo, domingo"""),
    day_races=words("""
        carrera"""),
)

_PLACES = PlaceWords(
    other_lists=phrases("""
        vuelta rápida, vueltas rápidas, vueltas, carrera deportiva, estadístic*, horario*, puntos,
        distancia"""),
    endings=words("""
        º ª o a"""),
    labels=words("""
        puesto posición plaza"""),
    nouns=words("""
        puesto posición plaza lugar"""),
    behind_ordinals=words("""
        puesto posición plaza lugar en de tras por y absoluto"""),
    out_of=words("""
        de"""),
    alone={
        **dict.fromkeys(
            words("""
        victoria ganador ganadora triunfo"""),
            1,
        )
    },
    statuses={
        Status.DNF: phrases("""
        abandonó, abandono, abandona, abandonar, retirada, no terminó"""),
        Status.DNS: phrases("""
        no salió, no tomó la salida"""),
        Status.DSQ: phrases("""
        descalificado, descalificada, excluido"""),
    },
    units=words("""
        seg min vuelta punto"""),
    numbered=phrases("""
        vuelta, carrera, manga, temporada, año, curva, vez, fila, parte, cita, ronda, mitad, relevo,
        sesión, día"""),
    final=words("""
        última último"""),
    cars=words("""
        número"""),
    overall=phrases("""
        absoluto, absoluta, de la general de la carrera, scratch"""),
    in_class=phrases("""
        de (su|la|nuestra) clase, de (su|la) categoría, en la clase {name}, de la clase {name}, en
        {name}, en clase"""),
    on_the_grid=phrases("""
        en parrilla, de la parrilla, en la parrilla, de salida"""),
    grid_labels=words("""
        parrilla"""),
    class_heads=words("""
        clase categoría"""),
    grid_heads=words("""
        parrilla salida"""),
    fillers=words("""
        y con en el la los al del de puesto resultado resultados clase luego carrera sábado domingo
        viernes"""),
    because=phrases("""
        debido a"""),
)

_SPEECH = SpeechWords(
    verbs=words("""
        dice dijo afirma afirmó explica explicó comenta comentó cuenta contó añade añadió concluye
        concluyó señala señaló asegura aseguró declara declaró reconoce reconoció resume resumió destaca
        destacó celebra celebró"""),
    pronouns=words("""
        él ella"""),
    first_person=words("""
        yo nosotros me nos mi mis nuestro nuestra nuestros estoy estamos hemos he tuvimos tuve fue
        estaba"""),
    third_person=words("""
        él ella su sus ellos"""),
    no_names=words("""
        Yo El La Los Las Un Una En De Del Al Tras Después Antes Luego Con Por Para Pero Y Es Fue Carrera
        Clasificación Resultados Foto Sábado Domingo Viernes Salió Saliendo Clase Victoria Puesto
        Temporada Muy Este Esta Dos Tres Pole Pese Desde Su Nuestro Qué Quinto Tercero Segunda"""),
    roles=words("""
        Director Directora Ingeniero Ingeniera Jefe Jefa Mánager Ganador Ganadora Campeón Campeona
        Mecánico"""),
    verb_endings=words("""
        ó a e"""),
)

_STORY = StoryWords(
    given_to=phrases("para, de, a, por, fue para"),
    unreached_behind=phrases("""
        nunca fue, nunca estuvo, fuera del alcance,
        parecía posible, era posible, se escapó, se esfumó"""),
    respectively=words("respectivamente"),
    conditional=phrases("""
        habría, sería, podría, podía, debería, espera, esperaba, objetivo, aspira, si, quiere, quería,
        puede, pudo haber, suficiente para"""),
    started=phrases("""
        saldrá, partirá, salió, sale, salía, salido, saliendo, partió, partía, partiendo, salida, desde"""),
    won=phrases("""
        ganó, gana, ha ganado, venció, vence, se impuso, se llevó la victoria, triunfó"""),
    no_win=phrases("""
        dos, tres, cuatro, varias, el título, el campeonato, el duelo, la salida, posiciones"""),
    reached=phrases("""
        era, es, remontó, subió, rodaba, ocupaba, cayó, escaló, marchaba, llegó a rodar, pasó"""),
    retired=phrases("""
        tuvo que abandonar, tuvo que retirarse, se vio obligado a abandonar, se vio obligada a
        abandonar, fuera de carrera, acabó su carrera"""),
    championship=phrases("""
        campeonato, clasificación general, la general, clasificación de pilotos, tabla"""),
    starts_ahead=phrases("saldrá, partirá"),
    this_time=phrases("esta vez, este año"),
    last_year=phrases("""
        el año pasado, la temporada pasada, el pasado año"""),
    points=words("""
        puntos punto"""),
    elsewhere=phrases("""
        temporada anterior, año anterior, cita anterior, ronda anterior, prueba anterior, hasta ahora,
        carrera deportiva, en abril, en mayo, pasada cita, primera cita"""),
    denied=phrases("""
        perdió, rozó, roza, no, nunca, sin, luchó por, luchaba por, peleó por, peleaba por, casi, costó,
        en lugar, a punto, a pocas"""),
    held=phrases("""
        cada, entre los, relevo, cambio de piloto, antes de, antes, hasta que, cuando, mientras,
        inicialmente, en la primera vuelta, tras la salida, provisionalmente, provisional, sanción,
        penalización"""),
    rival=phrases("""
        detrás de, por detrás, por delante, delante de, superó, adelantó"""),
    clauses=phrases("""
        y, pero, que, mientras, antes, después, luego, cuando, porque, donde, tras, aunque, hasta"""),
    relative=phrases("que, quien"),
    penalised=phrases("sanción, penalización, sancionad*, penalizad*"),
    all_races=phrases("""
        (las) dos carreras, (las) tres carreras, ambas carreras, tres carreras, dos carreras, (las) tres
        mangas"""),
    grid_first=phrases("""
        pole position, la pole, pole"""),
    ours=phrases("""
        él, ella, el dúo, la pareja, el equipo, el piloto, la piloto"""),
    elliptic=phrases("""
        la, en la"""),
    qualified=words("""
        clasificó clasificado clasificada"""),
    finished=phrases("""
        fue, fueron, logrado, conseguido, obtenido, terminó, termina, ha terminado, acabó, acaba,
        finalizó, finaliza, concluyó, logró, logra, consiguió, consigue, obtuvo, obtiene, cruzó, llegó,
        cerró, cierra, firmó, sumó, ganó, gana, se hizo con, se llevó, resultado, subió al podio, meta,
        quedó, queda"""),
    seconds=words("""
        segundos segundo"""),
    penalties=words("""
        sanción penalización"""),
    served_penalties=phrases("""
        drive-through"""),
)

_LINKS = LinkWords(
    credits=words("""
        foto fotos"""),
    by=words("""
        de"""),
)

_ROUNDS = RoundWords(
    ahead=phrases("""
        próxima, próximo, siguiente cita, siguiente ronda, se reanuda"""),
    rounds=words("""
        cita ronda prueba"""),
    at=words("""
        en al"""),
    calendar_headings=words("""
        calendario"""),
    leading_words=words("""
        en"""),
    trailing_words=words("""
        el del"""),
)

SPANISH = Language(
    codes=words("es"),
    common=words("""
        o luego
        el la los las y de que un una en es por con no nos yo ha han del al para su sus muy más pero se
        como fue este esta lo"""),
    ordinals=(
        words("primero primera primer primeros primeras"),
        words("segundo segunda"),
        words("tercero tercera tercer terceros terceras"),
        *(
            words(f"{stem}o {stem}a {stem}os {stem}as")
            for stem in words("""
        cuart quint sext séptim octav noven décim undécim duodécim decimotercer decimocuart decimoquint""")
        ),
    ),
    cardinals=(
        words("uno"),
        words("dos"),
        words("tres"),
        words("cuatro"),
        words("cinco"),
        words("seis"),
        words("siete"),
        words("ocho"),
        words("nueve"),
        words("diez"),
        words("once"),
        words("doce"),
    ),
    ordinal_endings=words("º ª"),
    articles=words("el"),
    of=words("de"),
    conjunctions=words("y e"),
    range_words=words("al a hasta"),
    timetable=_TIMETABLE,
    release=ReleaseWords(_SESSIONS, _PLACES, _SPEECH, _STORY, _LINKS, _ROUNDS),
    typed=TypedWords(
        today=words("hoy"),
        tomorrow=words("mañana"),
    ),
)
