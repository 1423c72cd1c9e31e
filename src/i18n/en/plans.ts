import type { plans as vi } from "../vi/plans";

/** The same in English. */
export const plans: Readonly<Record<keyof typeof vi, string>> = {
  "emulationPlan.award": "- {form} for {name} ({count}), with {money} đồng each.",
  "emulationPlan.awardEach": "- {form} for {name} ({count}), with {money} đồng each.",
  "emulationPlan.awardOnly": "- {form} for {name} ({count}).",
  "emulationPlan.awardTitle": "AWARDS",
  "emulationPlan.change": "{office} may move these days by notice.",
  "emulationPlan.clusterWords":
    "- The {clusterWord} head starts the emulation in each unit and shares the work.\n- The {clusterWord} head sums it up in full and sends it to {to} in time.",
  "emulationPlan.deadline": "By",
  "emulationPlan.demands":
    "- Activities are useful, thrifty and tied to the criteria; no show.\n- All units of a {clusterWord} know what evidence is wanted.",
  "emulationPlan.noAwards": "Awards will be announced.",
  "emulationPlan.ofClusters": "2. Every {clusterWord}",
  "emulationPlan.officeWords":
    "- Brings the plan to every {clusterWord}, directs and reminds.\n- Sums up and verifies the evidence of every {clusterWord} and sends the year's pack to {superior}.",
  "emulationPlan.period": "Period",
  "emulationPlan.purpose":
    "- A lively emulation of every {clusterWord}, in which units fulfil their tasks and the best are praised.\n- The {clusterWord} head and {clusterWord} deputy live up to their part.",
  "emulationPlan.reward": "Award",
  "emulationPlan.scopeTitle": "WHO, WHAT, WHEN",
  "emulationPlan.set": "{number}. By the criteria {set}",
  "emulationPlan.sheet": "Emulation plan",
  "emulationPlan.span": "From – to",
  "emulationPlan.subject": "Emulation in compiling evidence of {work}, {year}",
  "emulationPlan.sum": "Awards in all: {count}; money: {money} đồng ({inWords}).",
  "emulationPlan.what":
    "2. What: each {clusterWord} compiles the evidence of all its units for the criteria ({count}): {sets}.",
  "emulationPlan.when": "3. Evidence is sent to {to}:",
  "emulationPlan.who": "1. Who: {clusterWord} ({clusters}), units ({units}).",
  "groupDecision.duties":
    "- guide and help the unit, and share the work among their members;\n- meet each quarter, propose what to do and report to {office}.\nThey dissolve when their task is done.",
  "groupDecision.first": "Article 1. Working groups ({groups}) are set up of these persons ({people}):",
  "groupDecision.group": "{number}. Group {group}, in charge of {unit}:",
  "groupDecision.head": "{ClusterWord} head of {cluster}",
  "groupDecision.person": "- {person}: {role}.",
  "groupDecision.personTopics": "- {person}: {role}; in charge of {topics}.",
  "groupDecision.second": "Article 2. The groups are to:",
  "groupDecision.sheet": "Decision groups",
  "groupDecision.subject": "Working groups for special {grassroots}, {year}",
  "groupDecision.third":
    "Article 3. This decision is in force from the day it is signed. The staff of {office}, the units concerned and the persons of article 1 carry it out./.",
  "studyPlan.checkWords":
    "Every level checks the study and sums up participation, results, quality of speakers and documents, and proposals.",
  "studyPlan.checks": "4. Checks",
  "studyPlan.conferences": "2. Sessions",
  "studyPlan.contentTitle": "CONTENT",
  "studyPlan.demands": "- The study is serious and suits people and place.\n- All who are convened attend.",
  "studyPlan.level": "2.{number}. Level {level}",
  "studyPlan.many": "- By {due}; sessions in the units: {count}.",
  "studyPlan.ofUnits": "2. The {grassroots}",
  "studyPlan.officeWords": "Plans, guides, holds its own session, follows and reports.",
  "studyPlan.one": "- By {due}; held by {organiser} ({count}).",
  "studyPlan.paperWords":
    "Everybody convened writes a paper. Attendance and papers are a basis of the rating at the end of the year.",
  "studyPlan.papers": "3. Personal papers",
  "studyPlan.people": "- Who attends: {kinds} (convened: {count}).",
  "studyPlan.publicity": "1. Publicity",
  "studyPlan.publicityWords":
    "The resolution and news of its study are published; at least one broadcast goes into depth.",
  "studyPlan.purpose": "Officers and {people} know the resolution and have plans to carry it out.",
  "studyPlan.sheet": "Study plan",
  "studyPlan.speakers": "- Speakers: {names}.",
  "studyPlan.subject": "Study of the resolution, {year}",
  "studyPlan.unitWords": "Fit the plan to their place, hold their sessions in time and report to {office}.",
  "supportPlan.contentTitle": "CONTENT AND MEASURES",
  "supportPlan.duties": "2. Duties",
  "supportPlan.dutyWords":
    "- The groups carry it out, share the work, meet each quarter and propose what to do.\n- They report to {office} each quarter and propose who is to be praised.",
  "supportPlan.groups": "1. Working groups",
  "supportPlan.groupsOpen": "Who is in the groups",
  "supportPlan.measureWords":
    "- {cadres} are reviewed and trained.\n- Together with {authorities}, equipment and activities for {people} are improved.",
  "supportPlan.measures": "2. Organisation, support of activities",
  "supportPlan.milestone": "- {day}: {name}.",
  "supportPlan.progressTitle": "MILESTONES",
  "supportPlan.purpose":
    "- To see what holds the special {grassroots} back, and to help them together with {authorities}.\n- To strengthen their organisation and {cadres}, and to care for {people}.",
  "supportPlan.sheet": "Support plan",
  "supportPlan.subject": "Support of {work} in special {grassroots}, {year}",
  "supportPlan.tracking":
    "They are followed and assessed apart, and their progress over last year is recognised.",
  "supportPlan.trackingSet":
    "They are assessed by criteria of their own ({set}), and their progress over last year is recognised.",
  "supportPlan.unitWords": "Special units ({count}):",
  "supportPlan.units": "1. Units, and how they are followed apart",
  "survey.about": "For twinning and the support of special {grassroots}, {year}",
  "survey.contact": "Filled in by: …………………… Position: …………………… Telephone: ……………………",
  "survey.details": "In detail",
  "survey.end": "The unit sends this form to {office}./.",
  "survey.members": "Number of {people}: ……………… Officers: ………………",
  "survey.need": "Need",
  "survey.other": "Other proposals",
  "survey.sheet": "Survey",
  "survey.support": "II. Support",
  "survey.title": "SURVEY OF NEEDS",
  "survey.twinning": "I. Twinning",
  "survey.unit": "Unit: ……………………………………………",
  "survey.wanted": "Wanted (x)",
  "twinningPlan.activities": "2. Activities",
  "twinningPlan.activityWords":
    "- The units make their plans together, ask {authorities} for consent and hold a ceremony that {office} and {authorities} witness.\n- They exchange experience and take part in each other's activities.\n- They collect donations and give gifts, equipment and works to their partners.\n- They meet for culture, sport and camps on holidays.",
  "twinningPlan.annexSheet": "Twinning plan – annex",
  "twinningPlan.ceremonies": "- {from} to {to}: ceremonies, with activities on the spot.",
  "twinningPlan.ceremoniesUntil": "- Until {to}: all ceremonies, with activities on the spot.",
  "twinningPlan.contentTitle": "CONTENT, FORM",
  "twinningPlan.demands":
    "Twinning of {hosts} with {partners} is to be useful, educational and of mutual help.",
  "twinningPlan.hostWords":
    "- Report to {authorities} and plan the work of each year with their partners.\n- Find the means for exchange, visits and gifts.\n- Report in a section of its own of every report.",
  "twinningPlan.officeWords":
    "- Brings the plan to the units, directs, urges, guides and follows them.\n- Sums up and rewards collectives and persons.",
  "twinningPlan.pairWords": "Hosts: {hosts}; partners: {partners}; pairs: {links} (see the list attached).",
  "twinningPlan.pairs": "3. Who is with whom",
  "twinningPlan.partnerWords":
    "- Plan with their hosts and ask {authorities} for consent and the day of the ceremony.\n- Choose fitting activities and see that both sides give.",
  "twinningPlan.preparation":
    "- {from} to {to}: the pairs make their plans, report to {authorities} and prepare the ceremony.",
  "twinningPlan.publicity": "1. Making the movement known",
  "twinningPlan.publicityWords":
    "- {hosts} make it known to officers and {people}, also in {branchMeeting}.\n- Good examples are published.",
  "twinningPlan.purpose":
    "- Exchange, shared experience and solidarity among officers and {people} of all {grassroots}, for the good of {work}.\n- Help for {partners} in their work and in the development of their place.",
  "twinningPlan.sheet": "Twinning plan",
  "twinningPlan.since": "since {from}",
  "twinningPlan.subject": "Twinning of {hosts} with {partners}, {term}",
  "twinningPlan.term": "{from} - {to}",
  "twinningPlan.timeTitle": "WHEN",
  "visitPlan.annexSheet": "Visit plan – annex",
  "visitPlan.contentTitle": "CONTENT",
  "visitPlan.demands":
    "The {grassroots} keep {authorities} informed and leave no unit weak; every activity also educates {people}.",
  "visitPlan.duty":
    "{number}. Who is in charge of a {clusterWord} guides and checks its {clusterWord}, goes to the grassroots once a month and attends {branchMeeting}.",
  "visitPlan.ofOfficers": "2. Officers in charge",
  "visitPlan.ofUnits": "3. The {grassroots}",
  "visitPlan.officeWords": "Says who is in charge, makes the calendar, follows and sums up the results.",
  "visitPlan.officerWords":
    "Keep to the calendar; report each visit in writing to the next meeting; follow weak units until all is mended.",
  "visitPlan.placeWords":
    "Units: {units}; {clusterWord}: {clusters}; officers in charge: {officers} (see the list attached).",
  "visitPlan.places": "2. Where",
  "visitPlan.purpose": "Better {work}, a sound organisation and regular activities in every unit.",
  "visitPlan.sheet": "Visit plan",
  "visitPlan.subject": "Strengthening the {grassroots}; officers at the grassroots in {year}",
  "visitPlan.time": "1. When",
  "visitPlan.timeTitle": "WHEN, WHERE",
  "visitPlan.timeWords":
    "From month {first} to month {last} of {year}, once a month ({months}); those in charge agree on the days with the units.",
  "visitPlan.unitWords": "Report to {authorities} and work with the officers in charge.",
};
