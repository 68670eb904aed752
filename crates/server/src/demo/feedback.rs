//! What people of the demo answer when they are asked how easy it was, and what the managers do with it.

use anyhow::Result;
use domain::Redacted;
use domain::feedback::{FeedbackMoment, TopicAbout, TopicStatus, TopicText};
use moderation::{Desk, FeedbackAsked, PilotManager};
use submission::{FeedbackDraft, Submissions};

/// Answers after a review: the score, the line, and the topic that it goes under.
const SUBMITTED: [(u8, &str, Option<usize>); 8] = [
    (5, "", None),
    (4, "Vlot, maar de mail kwam pas na een uur.", Some(0)),
    (5, "Duidelijke vragen.", None),
    (2, "Ik wist niet wat ik mocht schrijven over mijn moeder.", Some(1)),
    (4, "", None),
    (3, "De mail zat bij de ongewenste post.", Some(0)),
    (5, "", None),
    (2, "Ik had graag een foto toegevoegd.", Some(2)),
];

/// Answers after a reply.
const REPLIED: [(u8, &str, Option<usize>); 3] = [
    (4, "Ik zou eerst willen weten hoe lang de redactie nodig heeft.", None),
    (5, "", None),
    (3, "Wat ik niet mag schrijven, is niet duidelijk.", Some(1)),
];

/// Title, subject, status and reason.
const TOPICS: [(&str, TopicAbout, TopicStatus, &str); 3] = [
    ("De mail om te bevestigen komt laat of bij ongewenst", TopicAbout::Flows, TopicStatus::InProgress, ""),
    ("Wat mag je schrijven over iemand anders?", TopicAbout::CodeOfConduct, TopicStatus::Open, ""),
    (
        "Foto's toevoegen",
        TopicAbout::Tool,
        TopicStatus::Declined,
        "Op een foto staan mensen die dat niet vroegen. De redactie kan dat niet nakijken.",
    ),
];

/// The answer of number `n` to a question, where one was asked and that one answers.
pub async fn answer(
    submissions: &Submissions,
    moment: FeedbackMoment,
    n: usize,
    token: Option<Redacted<String>>,
) -> Result<()> {
    let answers: &[_] = if moment == FeedbackMoment::Submitted { &SUBMITTED } else { &REPLIED };
    let Some((token, (score, text, _))) = token.zip(answers.get(n % answers.len())) else { return Ok(()) };
    let draft = FeedbackDraft {
        moment,
        token,
        score: Some(i64::from(*score)),
        text: Redacted::new((*text).to_owned()),
        language: "nl".to_owned(),
    };
    Ok(submissions.answer_question(&draft).await?)
}

/// Adds the topics to a programme, and groups what people wrote.
pub async fn group(desk: &Desk, manager: &PilotManager, programme: &str) -> Result<()> {
    let mut topics = Vec::new();
    for (title, about, status, reason) in TOPICS {
        let text = TopicText { title: title.to_owned(), about, status, reason: reason.to_owned() };
        topics.push(desk.add_topic(manager, programme, text).await?.id);
    }
    let asked = FeedbackAsked { topic: Some(None), limit: 100, cursor: None };
    for answer in desk.feedback(manager, programme, &asked).await?.items {
        let about = SUBMITTED.iter().chain(&REPLIED).find(|(_, text, _)| text == answer.text.expose());
        let topic = about.and_then(|(_, _, topic)| topic.and_then(|n| topics.get(n).copied()));
        if topic.is_some() {
            desk.group_feedback(manager, programme, answer.id, topic).await?;
        }
    }
    Ok(())
}
