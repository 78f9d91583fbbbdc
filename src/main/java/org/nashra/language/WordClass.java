package org.nashra.language;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The closed classes of words that the reading of events steers by. A language lists its own under
 * {@code words} in {@code language.yaml}, each by the name here in small letters and with hyphens;
 * it may leave out what it does not have.
 */
public enum WordClass {
  // --- clauses, subjects, verbs, reports and losses
  /** Conjunctions that join two of a kind. */
  AND,
  /** Conjunctions that open behind a comma what is told of somebody else: "but", "где". */
  ADVERSATIVE,
  /** Conjunctions that do so without one: "while", "в то время", "بينما". */
  CONTRAST,
  /** Between two that share the case or the postposition of the last. */
  LINKING,
  /** Before a verb of saying: a second report beside the first, not inside it. */
  REPORT_JOINING,
  /** Before a second verb of a speaker: a deed of his own, not what he said. */
  DEED_JOINING,
  /** The same, where the second verb is one of speech too. */
  SPEECH_JOINING,
  /** Before "fled": those get away who did the deed before. */
  FLIGHT_JOINING,
  /** How a finite verb ends, which closes its clause. */
  CLOSING_VERBS,
  /** What opens a clause of report only behind a verb of saying; else it is a relative pronoun. */
  RELATIVE_THAT,
  /** Relative pronouns and adverbs. */
  RELATIVES,
  /** Before a relative pronoun that takes up a whole clause: "ce que". */
  PROLEPTIC,
  /** Articles that stand alone before a name. */
  ARTICLES,
  /** Before a noun that was told of before. */
  DEMONSTRATIVES,
  /** Between a preposition and its name. */
  SKIPPED,
  /** "And a number of", with the conjunction written together. */
  JOINED_NUMBER,
  /** Prepositions of place, peeled off a name, also behind a conjunction. */
  IN_PREFIXES,
  /** Prepositions of direction, likenesses and owners, peeled off a name. */
  TO_PREFIXES,
  /** How what is peeled off a name ends where a preposition governs it. */
  GOVERNING_PREFIXES,
  /** Nouns with the preposition of the genitive written together. */
  JOINED_TO,
  /** The same with the article. */
  JOINED_TO_ARTICLE,
  /** Pronouns of a person as the subject. */
  PERSON_PRONOUNS,
  /** Participles of treaties, whose parties stand behind: "signed between the two countries". */
  CONCLUDED,
  /** Verbs of deciding, which a body does in a session. */
  DECIDING,
  /** Behind a verb of saying and before a participle: "a annoncé avoir mené", "dijo haber". */
  OWN_INFINITIVES,
  /** What stands between a pronoun and its verb: "he had met". */
  AUXILIARIES,
  /** Pronouns that may be the subject of a verb of saying. */
  SUBJECT_PRONOUNS,
  /** The same behind a verb and written together with it: "a-t-il". */
  INVERTED_PRONOUNS,
  /** Possessives between a conjunction and the second of two who act together: "and his". */
  POSSESSIVES,
  /** How finite verbs of the past end. */
  ACTIVE_PAST,
  /** Pronouns of a person in the other cases: "по его словам". */
  OBLIQUE_PRONOUNS,
  /** Pronouns of a group as the subject: "said it shot down". */
  GROUP_PRONOUNS,
  /** Possessives of a group before its forces. */
  GROUP_POSSESSIVES,
  /** Forces behind such a possessive. */
  OWN_FORCES,
  /** Participles in which who speaks goes on: "denying", "نافيا", "متهما". */
  PARTICIPLES_OF_SPEECH,
  /** Nouns of deeds, behind which a word is a noun that could be a verb of loss: "عمليات قتل". */
  DEED_NOUNS,
  /** What somebody may lose that is nobody: control, consciousness. */
  HELD,
  /** Titles that are family names as well, behind a given name: "القاضي". */
  SURNAMES_LIKE_TITLES,
  /** How words for several people end, of which no name is made. */
  PEOPLE_ENDINGS,
  /** "When", behind a comma that parts it from the year it tells of. */
  WHEN,
  /** "That" with the pronoun of who speaks written together. */
  THAT_THEY,
  /** Behind a verb of saying: what is told opens at once. */
  CLAUSE_OPENERS,
  /** Pronouns written together behind a noun that is owned. */
  POSSESSIVE_SUFFIXES,
  /** Auxiliaries of the passive. */
  PASSIVE_AUXILIARIES,
  /** How a participle of the passive ends that is a predicate without an auxiliary: "назначен". */
  SHORT_PASSIVES,
  /** Participles before "in" and the state whose law bars a group: "запрещена в России". */
  OUTLAWED,
  /** Nouns of what is sent against somebody and shot down: drones, rockets. */
  FLYING,
  /** Verbs of those who notice a quake where they live: "felt", "ощутили". */
  FELT,
  /** How a verb ends that is no participle of the passive. */
  ACTIVE_ENDINGS,
  /** How a participle of the present or a gerund ends. */
  PROGRESSIVE,
  /** Before an infinitive. */
  INFINITIVE,
  /** Before the infinitive of what may have been: "may have died". */
  PERFECT_INFINITIVE,
  /** Auxiliaries of what has been done up to now: "which has killed hundreds". */
  PERFECT,
  /** Right before the age of somebody: "has died aged 72". */
  AGED,
  /** Before a participle behind a relative pronoun: what befell somebody before. */
  WAS,
  /** Auxiliaries of the future before a negation: "will not attend". */
  FUTURE_AUXILIARIES,
  /** How what is peeled off a verb ends where it says the future. */
  FUTURE_PREFIXES,
  /** How a verb of the imperfect opens, in every person but the first. */
  IMPERFECT,
  /** How it opens in the third person masculine. */
  MASCULINE_IMPERFECT,
  /** How it opens in the third person feminine. */
  FEMININE_IMPERFECT,
  /** How a verb of the perfect ends in the third person feminine. */
  FEMININE_PERFECT,
  /** A particle that says "maybe" before the imperfect and "already" before the perfect. */
  PERHAPS,
  /**
   * How a verb ends in the plural, which may have no subject but a seat ("сообщили в
   * министерстве").
   */
  PLURAL_VERBS,
  /** Before the seat of those who speak. */
  SEAT_PREPOSITIONS,
  /** Between them: the desk of the seat that speaks. */
  DESKS,
  /** How an auxiliary with its negation ends. */
  NEGATED_AUXILIARIES,
  /** Inside a verb and its object: nothing came about ("reached no agreement"). */
  NOTHING,
  /** What is peeled off a noun that somebody aims at. */
  PURPOSE_PREFIXES,
  /** Verbs that are the truce itself where they govern one: "agreed to cease fire". */
  AGREEING,
  /** Before a word that is a noun there, even if it may be a verb elsewhere. */
  BEFORE_NOUNS,
  /** How what is peeled off a word ends where it is a noun. */
  NOUN_PREFIXES,
  /** How an office ends in another case than the first. */
  OBLIQUE_TITLES,
  /** Offices that end so in the first case. */
  NOMINATIVE_TITLES,
  /** How an adjective ends in another case than the first. */
  CASE_ADJECTIVES,
  /** How a feminine noun ends in the accusative. */
  ACCUSATIVE_NOUNS,
  /** How a feminine adjective ends in the accusative. */
  FEMININE_ACCUSATIVE,
  /** How it ends in the genitive, dative and instrumental. */
  FEMININE_OBLIQUE,
  /** How the noun behind it ends then. */
  FEMININE_NOUNS,
  /** Words that end as a genitive does and are none. */
  GENITIVE_LIKE,
  /** Nouns of killing, which govern whom it befell. */
  KILLING,
  /** Nouns of a blow, behind which stands in the genitive who dealt it. */
  BLOWS,
  /** Nouns of a blow behind a verb, whose preposition governs who dealt it. */
  DEALT,
  /** Words of a claim for a deed told of before. */
  RESPONSIBILITY,
  /** Before a meeting: who was named before took part in it. */
  DURING,
  /** Before a meeting: where or when something was said, not what was said. */
  CIRCUMSTANCE,
  /** Before a second happening that is told by its time. */
  TEMPORAL,
  /** Right before the blow that another one answers: "after". */
  ANSWERING,
  /** Before such a word: how long after. */
  SPANS,
  /** "During it", of a journey, behind what is to be done there. */
  DURING_IT,
  /** Words that name the source of a source. */
  CITING,
  /** First word of a sentence that tells who vouches for the one before: "об этом сообщил". */
  ABOUT,
  /** Nouns that stand for an armed group named before: "the movement". */
  GROUP_NOUNS,
  /** Verbs that deny a deed: "denied that its forces had shelled the town". */
  DENYING,
  /** Nouns that stand for a ministry named before. */
  MINISTRY,
  /** Participles behind an auxiliary where nobody is named who says so. */
  REPORTED,
  /** Last word of a verb of saying whose object stands inside it: "put its losses at". */
  SPLIT,
  /** A verbal noun like a verb of saying, which carries its speaker right behind it. */
  PROCLAMATION,
  /** Nouns of a number of people, before "of" and who they are: "a column of". */
  COLLECTIVES,
  /** Verbs before which stands who did it. */
  TRANSITIVE,
  /** Verbs before which stands whom it befell. */
  INTRANSITIVE,
  /** Adjectives of loss, which count only those before them. */
  DEAD,
  /** Verbs of losing, which are a loss of life only with a word for people. */
  LOST,
  /** Verbs before which stand those who lost their own. */
  LOSERS,
  /** Verbs that are a loss only right before those who perished. */
  PERISHED,
  /** First words of a bound before a number: "at least". */
  BOUNDS,
  /** Between a number and those whom it is a part of. */
  AMONG,
  /** The same right behind the number. */
  SOME_OF,
  /** How those are named who were counted before. */
  THOSE,
  /** Between people and the side that they belong to. */
  MEMBERS_OF,

  // --- names
  /** Words that no name is made of and that no gazetteer's town is meant by. */
  FUNCTION,
  /** Abbreviations of names that are words where all is written in capitals: "WHO", "US". */
  SHOUTED,
  /** "Mr", "Dr": between an office and a name. */
  HONORIFICS,
  /** Small words inside the name of a person: "bin", "van". */
  NAME_PARTICLES,
  /** Articles that a hyphen joins to a family name: "аль-". */
  NAME_ARTICLES,
  /** Names of persons that look like a common noun or a verbal noun. */
  NAMES_LIKE_NOUNS,
  /** Names that begin like a word with a conjunction before it: "وليد". */
  NAMES_LIKE_JOINED,
  /** Shapes of nouns that no name has: verbal nouns, nouns with a pronoun. */
  NOUN_SHAPES,
  /** How adverbs end that stand behind a name. */
  ADVERBS,
  /** How the name of an institution or a person ends in the genitive. */
  GENITIVE_NAMES,
  /** How the given name of a man ends in the nominative. */
  NOMINATIVE_NAMES,
  /** How names from the father's end. */
  PATRONYMICS,
  /** How family names end in a case other than the nominative, which is one letter shorter. */
  OBLIQUE_SURNAMES,
  /** How adjectives end in a case other than the nominative. */
  OBLIQUE_ADJECTIVES,
  /** How adjectives end with which no name opens. */
  NO_NAME_OPENINGS,
  /** How words end with which no name in the nominative closes. */
  NO_NAME_ENDINGS,
  /** How finite verbs end. */
  FINITE_VERBS,

  // --- articles, conjunctions and prepositions, also where they are written together with a word
  /** Words that open with the definite article written together: "ال*". */
  ARTICLE,
  /** Words that open with a particle and the article: "وال*", "لل*". */
  JOINED_ARTICLE,
  /** What is written together before a word and carries the article: "بال". */
  ARTICLE_PREFIXES,
  /** Words that open with the conjunction written together: "و*". */
  JOINED,
  /** Conjunctions that are written together before a word: "و". */
  CONJUNCTION_PREFIXES,
  /** What is written together before a word and opens with such a conjunction: "وال". */
  JOINED_PREFIXES,
  /** What is written together before a name of a place and says that it is one. */
  LOCATIVE_PREFIXES,
  /** What is peeled off a word but never stands before a name of a place. */
  UNLOCATIVE_PREFIXES,
  /** Definite articles that stand alone. */
  DEFINITE,
  /** Prepositions of place: in. */
  IN,
  /** Prepositions of the genitive, also with an article in them: of. */
  OF,

  // --- offices and organisations
  /** Between a noun and the state that owns it: "of the", "in". */
  OWNING,
  /** Between the states of a list: "and the". */
  LISTING,
  /** Before the state that an envoy is sent to. */
  POSTED,
  /** Small words inside what an office is of: "агентства по поиску". */
  OFFICE_LINKS,
  /** Nouns of areas, in the genitive, that an office may be of: "губернатор области". */
  AREAS,
  /** Nouns of an office that end like another case but stand in the nominative: "глава". */
  OFFICES_NOMINATIVE,
  /** How nouns of an office end in the genitive or the accusative; the name behind is in it too. */
  OFFICES_GENITIVE,
  /** The same in the dative. */
  OFFICES_DATIVE,
  /** The same in the instrumental. */
  OFFICES_INSTRUMENTAL,
  /** Forces that are none without a state: "силы". */
  UNNAMED_FORCES,
  /** Forces behind an article alone; elsewhere an adjective: "the military", "military targets". */
  ARTICLED_FORCES,
  /** Ministries whose name is an adjective as well: "الخارجية", of foreign affairs or foreign. */
  ADJECTIVAL_MINISTRIES,

  /** Last words of names of organisations: "Front", "Union". */
  BODIES,
  /** Kinds of organisations that stand for the group beside them: "Islamic State militants". */
  GROUP_MEMBERS,

  // --- places
  /** Names of towns that are common nouns as well; only a noun of place before them tells. */
  TOWNS_LIKE_NOUNS,
  /** Names of towns that in the press are a common noun wherever they stand: "من طراز". */
  NEVER_TOWNS,
  /** Names of groups that with an adjective behind them are a common noun: "القاعدة الجوية". */
  GROUPS_LIKE_NOUNS,
  /** Nouns that open the name of a town of two words: "بيت أمر". */
  TOWN_OPENERS,
  /** Nouns of a part of a town, beside its name: "حي المنصورة", "the Mansoura quarter of". */
  QUARTERS,
  /** Meetings and journeys of who speaks, with the pronoun: "بعد لقائه". */
  OWN_MEETINGS,
  /** "Acting", "former", behind an office and its town. */
  ACTING,
  /** "Of the wounded": those counted before, in the genitive. */
  CASUALTIES_OF,
  /** "Belonging", before {@link #TO_THEM}: "تابعة له". */
  BELONGING,
  /** "To it", "to them". */
  TO_THEM,
  /** Nouns that open the name of a body that no table may know: "جمعية الوفاق". */
  BODY_HEADS,
  /** What opens what somebody demands or denies; whoever is named behind it does not speak. */
  DEMANDED,
  /** Papers that demand something: "قرار يطالب". */
  DOCUMENTS,
  /** Particles that the subject of a clause stands right behind, before its verb: "لكن". */
  SUBJECT_OPENERS,
  /** "But", behind a comma, with which another speaks or somebody says something else. */
  ADVERSATIVES,
  /** Conjunctions right before a verb whose subject does not stand before them: "بعدما". */
  VERB_OPENERS,
  /** How a verb ends whose subject, several people, was named before: "فجروا". */
  PLURAL_PERFECTS,
  /** Before such a name: "town", "in". */
  TOWN_HEADS,
  /** The endings of a case that no preposition of place governs (the instrumental). */
  INSTRUMENTAL,
  /** The prepositions that govern this case. */
  INSTRUMENTAL_PREPOSITIONS,
  /** "Border", in all its forms. */
  BORDER,
  /** "North", "south" as they stand before a place that something lies off. */
  COMPASS,
  /** Units of distance. */
  DISTANCE,
  /** Before a place that a distance is measured from. */
  REFERENCE,
  /** Before a place that is only told as the neighbour of another. */
  NEIGHBOURING,
  /** Before the name of a capital that is meant as the town: "streets", "the capital". */
  TOWN_NOUNS,
  /** The same behind it: "Kabul airport". */
  TOWN_NOUNS_BEHIND,
  /** Prepositions of place behind which a name with a capital is that of a place. */
  PLACE_PREPOSITIONS,
  /** Between a preposition of place and the name: "in rebel-held Idlib". */
  PLACE_ATTRIBUTES,
  /** "Capital", before a comma and its name. */
  CAPITAL,
  /** Verbs whose subject is the town where something happened: "شهدت". */
  WITNESSED,
  /** Nouns of a first-order division beside its name: "province", "state", "محافظة". */
  DIVISIONS,
  /** Nouns of a settlement that has an adjective of a state before it. */
  SETTLEMENT,
  /** How infinitives end, behind which stands their object. */
  INFINITIVE_ENDINGS,
  /** How nouns of bodies end in another case than the first. */
  OBLIQUE_NOUNS,
  /** Nouns of what lies in a town, behind the adjective of its name: "киевском аэропорту". */
  PREMISES,
  /** Nouns of streets and institutes, behind which stands the name of whom they are named after. */
  NAMESAKES,
  /** Adverbs of the place of the dateline. */
  HERE,
  /** Nouns of areas behind which no name of the area stands: "этой страны". */
  AREAS_ALONE,
  /** Before the genitive of those who are counted: "рота британских морпехов". */
  COUNTED_BY,
  /** Participles of what broke out: "эпидемия, начавшаяся в октябре". */
  BROKEN_OUT,
  /** Heads of bodies in a form that may be the plural: "главы МИД Турции и Катара". */
  CHIEFS,
  /** Verbs of how many it has come to, behind "to" and a number: "до 36 выросло". */
  RISEN,
  /** Superlatives, before a time that they only compare with: "самые тяжёлые с 1993 года". */
  COMPARED,
  /** How adjectives end that go with one alone: "российское посольство". */
  SINGULAR_ADJECTIVES,
  /** Participles of who was taken or sentenced before: "танкер, захваченный в феврале". */
  FORMERLY,
  /** How those end in Russian by whom something was done: "обстреляны боевиками". */
  AGENT_ENDINGS,
  /** Behind a number: they came away or were taken, and are no loss: "60 удалось спасти". */
  SAVED,
  /** Verbs of how long a meeting told of before went on: "встреча продлилась час". */
  LASTING,
  /** Opens a sentence that recalls what happened on another day: "напомним". */
  RECALLING,
  /** Verbs of what befalls people and no things: "погибли 16 шерпов". */
  MORTAL,
  /** Participles of what was made known at a time of its own: "в оглашенном в понедельник". */
  PUBLISHED,
  /** Nouns of what the wounded have: "18 с ранениями". */
  WOUNDS,
  /** Before "in" and the place where somebody has a seat: "базирующийся в Лондоне". */
  BASED,
  /** Verbs and participles of one who was lost, beside a name: "убит лидер". */
  LOST_ONE,
  /** Adverbs and phrases of the town told of before: "там", "в городе". */
  THERE,
  /** Nouns that stand for the town named before. */
  CITY,
  /** Offices of one place, which stands behind "of": "the mayor of". */
  LOCAL_OFFICES,

  // --- words that are nouns here and verbs elsewhere
  /** The forms of the past that open a reduced relative clause too: "kidnapped", "seen". */
  PAST_VERBS,
  /** What strikes from the air, and the air itself: "struck from the air". */
  AIRCRAFT,
  /** Before it, behind the blow: "by", "from". */
  AIRCRAFT_FROM,
  /** Who meets for a side, behind whom stands which: "envoys of", "officials from". */
  DELEGATES,
  /** Opens what alone would keep from coming about what is announced. */
  UNLESS,
  /** Verbs of going and meeting in the present, as a timetable has them: "flies to Rome". */
  TIMETABLED,
  /** How nouns end in the plural. */
  PLURAL_NOUNS,
  /** How superlatives end: "the strongest storms". */
  SUPERLATIVES,
  /** Before a gerund that is a noun: "heavy fighting". */
  BEFORE_GERUNDS,
  /** Between a gerund and its object. */
  OBJECT_DETERMINERS,
  /** Before a date; no verb of speech governs them there: "called on 17 August". */
  DATE_PREPOSITIONS,

  // --- counts
  /** The second part of the numerals from eleven to nineteen. */
  TEENS,
  /** Between a number and what is counted: "of the". */
  PARTITIVE,
  /** Between a number and the whole that it is out of, a number too. */
  OUT_OF,
  /** Words that count a part, before "of the" and the whole: "some", "one". */
  PARTS_OF,
  /** Before "many", where a number is asked for. */
  HOW,
  /** Words for a person that are an adjective behind a noun. */
  ADJECTIVAL_PERSONS,
  /** How the plural of a people's name ends where its adjective does not. */
  PLURAL_PEOPLES,
  /** Inside an age before a noun: "50-year-old". */
  AGE,
  /** How such an age ends. */
  AGE_ENDINGS,

  /** Verbs of bombing, from the air or with a bomb. */
  BOMBARDING,

  /** Nouns of a blow whose weapon they do not tell. */
  STRIKES,
  /** How an object without an article ends, which a verbal noun governs besides its subject. */
  ACCUSATIVES,
  /** How adjectives end that stand behind a noun of settlement and are no name. */
  ADJECTIVE_ENDINGS,
  /** What opens the complement of a verb of speech right behind it, which then has no subject. */
  COMPLEMENT_OPENERS,
  /** How plurals end in the oblique case: "الحوثيين". */
  OBLIQUE_PLURALS,
  /** Names of states that are masculine. */
  MASCULINE_STATES,
  /** How nouns of the feminine end, which the verb before them agrees with. */
  FEMININE_SUBJECTS,
  /** Nouns of fighting with the article, in which somebody fell. */
  FIGHTING,
  /** "Besides", before a second number of people lost. */
  BESIDES,
  /** Words of a bound between a conjunction and the number: "and at least three". */
  SKIPPED_BOUNDS,
  /** Nouns of reports that nobody vouches for, before a verb of saying: "rumours that spoke of". */
  HEARSAY,
  /** Verbs in the past by which somebody is killed or hurt by somebody. */
  SLAYING,

  // --- times
  /** Right before a time, or one word off: it dates no event ("after Monday"). */
  UNDATING,
  /** How a span ends that counts from what was told before: "a few hours later". */
  LATER,
  /** As the first word of a time: it dates no event ("until Monday"). */
  UNDATING_FIRST,
  /** Anywhere before a time in its clause: it dates no event ("since"). */
  SINCE,
  /** Right before a time or its first word: "from 2004 on". */
  FROM_THEN,
  /** "After", as the first word of a time of day. */
  AFTER,
  /** The conjunction of what went before: "بعدما". */
  AFTER_WHICH,
  /** Before "after": close to it. */
  SHORTLY,
  /** Right before a time, or its first word: how things stood then. */
  BY_THEN,
  /** First words of a span that lies between two happenings. */
  SPAN,
  /** What stands behind such a span. */
  SPAN_FROM,
  /** A time in the genitive, which is of the noun behind it: "last month's". */
  POSSESSIVE,
  /** The day that a narrative named last. */
  SAME_DAY,
  /** The day after it. */
  NEXT_DAY,
  /** Before a deed: what happened the day before what the sentence tells. */
  DAY_AFTER,
  /** How adverbs of manner end, which stand between "to" and its verb. */
  MANNER,
  /** The day before the one named last: "a day earlier". */
  DAY_BEFORE,
  /** Last words of a distance from the day named last: "two days earlier". */
  COUNTED,
  /** Before a clause that grants something: "although the army gave another toll". */
  CONCESSIVE,
  /** Nouns that a body is taken up by which the text named by them: "the party". */
  TAKEN_UP_BODIES,
  /** Behind a comma: opens what goes on beside what was told. */
  BACKDROP,
  /** How a noun of several people ends as a subject: "مسلحون". */
  PLURAL_SUBJECTS,
  /** What goes on, right behind "while" at the opening of a report: "فيما تتواصل المعارك". */
  GOING_ON,
  /** Nouns of kin before the name of whose kin somebody is: "نجل". */
  KIN_OF,
  /** Nouns for one of the fallen that are a name as well: "عبد الله شهيد". */
  NAMES_LIKE_FALLEN,
  /** Verbs of appointing, whose object gets the office. */
  APPOINTING,
  /** Behind who is appointed: to what. */
  APPOINTED_AS,
  /** Before who is appointed: instead of whom. */
  IN_HIS_PLACE,
  /** Of a boat or a plane: before the number of those aboard. */
  CARRYING,
  /** Those counted before, as the object of a verb. */
  THEM,
  /** Auxiliaries of what goes on now. */
  IS,
  /** Demonstratives by which a report names the town that it comes from. */
  THIS,
  /** Nouns for a town besides those that say it is one. */
  STRONGHOLDS,
  /** Right before a verb: a second deed beside what was told. */
  ALSO,
  /** Behind a comma: the name before it is a place. */
  WHERE,
  /** Behind the article: who is one alone in what happened, "the pilot". */
  SOLE_VICTIMS,
  /** What follows so soon upon another that it shares its day: "minutes later". */
  SOON_AFTER,
  /** Before years that something is made for. */
  MEANT_FOR,
  /** Before a deed and behind who is said to have done it: only the doer is in doubt. */
  ASCRIBING,
  /** Nouns of kin: "his wife". */
  KIN,

  /** Two of somebody's kin, in one word with its pronoun. */
  KIN_PAIRS,
  /** The same in the plural, which without a number say not how many. */
  KIN_PLURALS,
  /** Before ages: "aged six and nine". */
  AGES,
  /** Possessives of a person before kin: "a man and his three sons". */
  KIN_POSSESSIVES,
  /** Nouns of a household, which are no number of people: "one family". */
  HOUSEHOLDS,
  /** Adjectives of the quarters of heaven. */
  DIRECTIONAL,
  /** Nouns that take up whatever happened before: "the incident". */
  INCIDENTS,
  /** Between a noun of release and whom it befalls: "release of". */
  LETTING_GO,
  /** Verbs whose subject a blow falls on: "came under". */
  UNDERGOING,
  /** Particles that make a family name with the word behind: "Abu". */
  FATHERS,
  /** Second halves of a given name of two words: "نور الدين". */
  SECOND_HALVES,
  /** Who appoints and dismisses, by his office alone: "the president". */
  RULERS,
  /** Last words of a phrase that govern a genitive, whom the deed befalls: "سراح", "سبيل". */
  GOVERNING_GENITIVES,
  /** Verbs that without vowels may be passive, so that a person alone behind them suffered. */
  UNVOICED_PASSIVES,
  /** Nouns of what parts two, before "between": "the war between". */
  STRIFE,
  /** Of a crowd told of before: "dispersed them". */
  DISPERSING_THEM,
  /** Orders of a ruler, which do what they say: "a decree". */
  DECREES,
  /** The nouns of a meeting with the article, which take up the one told of before. */
  THE_MEETING,
  /** Before a deed of before, such as "after the recent raids". */
  RECENT,
  /** Nouns whose names stand in quotation marks: "film", "newspaper". */
  QUOTED_THINGS,
  /** Nouns of a statement, which without a name go back to who spoke before. */
  STATEMENTS,
  /** Verbs of saying in the passive, which at the end of a sentence go on with who spoke. */
  PASSIVE_REPORTS,
  /** Behind a participle that is no attribute: conjunctions, and what opens a verb of saying. */
  BEHIND_PREDICATES,
  /** Nouns of a site, behind whose name stands the town that it is in: "میدان آزادی تهران". */
  SITE_NOUNS,
  /** How a verb ends that tells what had been before: "duyurmuştu". */
  PLUPERFECT_VERBS,
  /** Verbs by which a sentence says where and when what it names took place: "yapıldı". */
  TAKING_PLACE,
  /** Behind these a noun with nothing else before it is as bare as at the opening. */
  BARE_OPENERS,
  /** Participles that have their subject in the genitive before them: "düzenlediği". */
  SUBJECT_PARTICIPLES,
  /** How a genitive ends that may be the subject of such a participle. */
  GENITIVE_ENDINGS,
  /** Adjectives that are written like the name of a state, which shows by the word before it. */
  ADJECTIVES_LIKE_STATES,
  /** Prefixes that are often typed apart from their word: "می گوید". */
  DETACHED_PREFIXES,
  /** Suffixes of the same kind: "تحریم ها". */
  DETACHED_SUFFIXES,
  /** The same behind a silent h alone: "شده اند". */
  DETACHED_ENDINGS,
  /** Verbs whose infinitive came about: "сумели захватить", "вынуждены были отступить". */
  IMPLICATIVES,
  /** How one alone ends in Russian by whom something was done: "утверждён парламентом". */
  AGENT_ENDINGS_OF_ONE,
  /** Nouns of a paper or an agency, behind which stands its name in quotation marks. */
  QUOTED_MEDIA,
  /** The same of a firm, a party, a movement. */
  QUOTED_BODIES,
  /** The same of an armed group. */
  QUOTED_GROUPS,
  /** Which of those nouns stand in the nominative. */
  QUOTED_NOMINATIVE,
  /** How an office in the plural ends in another case than the first. */
  OBLIQUE_OFFICES,
  /** Verbs by which somebody comes to hold an office: "президентом стала". */
  BECOMING;

  static final Map<String, WordClass> BY_KEY = new TreeMap<>();

  static {
    for (WordClass one : values()) {
      BY_KEY.put(one.key(), one);
    }
  }

  /** The name in a language's file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String keys() {
    return String.join(", ", BY_KEY.keySet());
  }
}
