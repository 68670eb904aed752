//! `/piloot/programma/{id}/feedback`: what people answered when they were asked how easy it was, and its topics.

use super::shell;
use super::signed_in::AtPilots;
use crate::address::Address;
use crate::fields::Fields;
use crate::respond;
use crate::view::{self, LANGUAGE};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::feedback::{FeedbackMoment, TopicText};
use domain::ids::FeedbackTopicId;
use domain::{ErrorKind, FieldError, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::{FeedbackAnswer, FeedbackAsked, FeedbackBoard, FeedbackSums, FeedbackTopic, PilotManager};
use serde::Deserialize;
use std::collections::BTreeMap;
use templates::Speak;
use templates::forms::{Choice, FormError, FormErrors};
use templates::pages::{AnswerRow, AnswerSums, PilotFeedbackPage, TopicForm, TopicView};

/// Answers on a page.
const ON_A_PAGE: u64 = 25;
/// Weeks that are shown: half a year.
const WEEKS: usize = 26;
/// Answers without a topic, in addresses.
const NONE: &str = "geen";

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    onderwerp: Option<String>,
    cursor: Option<String>,
    gedaan: Option<String>,
}

/// The figures, the topics and a page of answers.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtPilots(manager): AtPilots,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let shown = wanted.onderwerp.unwrap_or_default();
    let mut page = board(&platform, &manager, &id, &shown, wanted.cursor).await?;
    page.shell = page.shell.with_notice(view::notice(wanted.gedaan.as_deref()));
    respond::ok(&page)
}

/// Adds or changes a topic, or groups an answer: 303 to the page; 409 or 422 with what is wrong.
pub(crate) async fn act(
    State(platform): State<Platform>,
    at: AtPilots,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    const KNOWN: [&str; 11] = [
        CSRF_FIELD,
        "doe",
        "onderwerp",
        "version",
        "title",
        "about",
        "status",
        "reason",
        "antwoord",
        "topic",
        "filter",
    ];
    at.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| KNOWN.contains(&name))?;
    let (desk, manager) = (&platform.desk, &at.0);
    let acted = match fields.text("doe") {
        "nieuw" => match topic(&fields) {
            Ok(text) => desk.add_topic(manager, &id, text).await.map(drop),
            Err(refusal) => Err(refusal),
        },
        "wijzig" => match (topic(&fields), fields.text("onderwerp").parse()) {
            (Ok(text), Ok(topic)) => {
                let version = fields.text("version").parse().unwrap_or_default();
                desk.change_topic(manager, &id, topic, version, text).await.map(drop)
            }
            (Err(refusal), Ok(_)) => Err(refusal),
            (_, Err(_)) => Err(RuleError::not_found("topic_not_found")),
        },
        "groepeer" => match (fields.text("antwoord").parse(), topic_named(fields.text("topic"))) {
            (Ok(answer), Ok(topic)) => desk.group_feedback(manager, &id, answer, topic).await,
            (_, Err(refusal)) => Err(refusal),
            (Err(_), _) => Err(RuleError::not_found("feedback_not_found")),
        },
        _ => {
            let detail = "Kies een van de knoppen.";
            Err(RuleError::invalid(vec![FieldError::new("", "unknown_choice", detail)]))
        }
    };
    match acted {
        Ok(()) => {
            let there = Address::new(format!("/piloot/programma/{id}/feedback"));
            let filter = Some(fields.text("filter")).filter(|filter| !filter.is_empty());
            respond::see_other(&there.maybe("onderwerp", filter).with("gedaan", "bewaard").href())
        }
        Err(refusal) if matches!(refusal.kind, ErrorKind::Invalid | ErrorKind::Conflict) => {
            let mut page = board(&platform, manager, &id, fields.text("filter"), None).await?;
            refill(&mut page, &fields);
            page.errors = errors(&refusal, fields.text("onderwerp"));
            respond::with(status_of(refusal.kind), &page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn topic(fields: &Fields) -> Result<TopicText, RuleError> {
    let unknown = |field: &str| {
        RuleError::invalid(vec![FieldError::new(field, "invalid_value", "Kies een waarde uit de lijst.")])
    };
    Ok(TopicText {
        title: fields.text("title").to_owned(),
        about: fields.text("about").parse().map_err(|_| unknown("/about"))?,
        status: fields.text("status").parse().map_err(|_| unknown("/status"))?,
        reason: fields.text("reason").to_owned(),
    })
}

fn topic_named(name: &str) -> Result<Option<FeedbackTopicId>, RuleError> {
    match name {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| {
            let detail = "Kies een onderwerp uit de lijst.";
            RuleError::invalid(vec![FieldError::new("/topic", "unknown_topic", detail)])
        }),
    }
}

/// What was typed goes back into its form, which stays open.
fn refill(page: &mut PilotFeedbackPage, fields: &Fields) {
    let typed = |form: &TopicForm| TopicForm {
        id: form.id.clone(),
        version: form.version,
        title: fields.text("title").to_owned(),
        reason: fields.text("reason").to_owned(),
        ..TopicForm::new(LANGUAGE, fields.text("about"), fields.text("status"))
    };
    match fields.text("doe") {
        "nieuw" => (page.new, page.new_open) = (typed(&page.new), true),
        "wijzig" => {
            for one in page.topics.iter_mut().filter(|one| one.form.id == fields.text("onderwerp")) {
                (one.form, one.open) = (typed(&one.form), true);
            }
        }
        _ => {}
    }
}

/// What is wrong, under the names of the form of one topic.
fn errors(refusal: &RuleError, topic: &str) -> FormErrors {
    if refusal.fields.is_empty() {
        return FormErrors::whole(refusal.detail.clone());
    }
    let errors = refusal.fields.iter().map(|error| {
        let field = error.pointer.trim_start_matches('/');
        let whole = field.is_empty() || field == "topic";
        let field = if whole { String::new() } else { format!("{field}{topic}") };
        FormError { field, message: error.detail.clone() }
    });
    FormErrors(errors.collect())
}

async fn board(
    platform: &Platform,
    manager: &PilotManager,
    id: &str,
    shown: &str,
    cursor: Option<String>,
) -> Result<PilotFeedbackPage, Problem> {
    // What names no topic filters nothing, as an empty one.
    let topic = match shown {
        NONE => Some(None),
        name => name.parse().ok().map(Some),
    };
    let asked = FeedbackAsked { topic, limit: ON_A_PAGE, cursor };
    let found = platform.desk.feedback(manager, id, &asked).await?;
    let next = found.next_cursor.as_ref().map(|cursor| {
        let filter = Some(shown).filter(|shown| !shown.is_empty());
        let there = Address::new(format!("/piloot/programma/{id}/feedback")).maybe("onderwerp", filter);
        there.with("cursor", cursor).href()
    });
    let named = |first: Vec<Choice>, current: &str| -> Vec<Choice> {
        let topics = found
            .topics
            .iter()
            .map(|topic| Choice::new(topic.record.id.to_string(), topic.record.text.title.clone(), current));
        first.into_iter().chain(topics).collect()
    };
    let all = Choice::new("", LANGUAGE.t("oordeel-all"), shown);
    let none = Choice::new(NONE, LANGUAGE.t("oordeel-ungrouped"), shown);
    let row = |answer: &FeedbackAnswer| {
        let current = answer.topic.map(|id| id.to_string()).unwrap_or_default();
        let none = Choice::new("", LANGUAGE.t("oordeel-no-topic"), &current);
        answer_row(answer, named(vec![none], &current))
    };
    Ok(PilotFeedbackPage {
        shell: shell(platform, manager),
        programme: found.programme.clone(),
        title: found.title.clone(),
        moments: FeedbackMoment::ALL.iter().map(|moment| (*moment, sums(&found.moments, *moment))).collect(),
        weeks: weeks(&found),
        topics: found.topics.iter().map(topic_view).collect(),
        new: TopicForm::new(LANGUAGE, "", ""),
        new_open: false,
        filter: named(vec![all, none], shown),
        shown: shown.to_owned(),
        rows: found.items.iter().map(row).collect(),
        next: next.unwrap_or_default(),
        errors: FormErrors::none(),
    })
}

fn sums(all: &BTreeMap<FeedbackMoment, FeedbackSums>, moment: FeedbackMoment) -> AnswerSums {
    all.get(&moment).map_or((0, None), |sums| (sums.answers, sums.mean()))
}

fn weeks(found: &FeedbackBoard) -> Vec<(chrono::NaiveDate, Vec<AnswerSums>)> {
    let week = |(monday, all): &(chrono::NaiveDate, BTreeMap<FeedbackMoment, FeedbackSums>)| {
        (*monday, FeedbackMoment::ALL.iter().map(|moment| sums(all, *moment)).collect())
    };
    found.weeks.iter().take(WEEKS).map(week).collect()
}

fn topic_view(topic: &FeedbackTopic) -> TopicView {
    let text = &topic.record.text;
    TopicView {
        named: text.title.clone(),
        of: text.about,
        now: text.status,
        why: text.reason.clone(),
        answers: topic.sums.answers,
        mean: topic.sums.mean(),
        form: TopicForm {
            id: topic.record.id.to_string(),
            version: topic.record.version,
            title: text.title.clone(),
            reason: text.reason.clone(),
            ..TopicForm::new(LANGUAGE, text.about.as_str(), text.status.as_str())
        },
        open: false,
    }
}

fn answer_row(answer: &FeedbackAnswer, topics: Vec<Choice>) -> AnswerRow {
    AnswerRow {
        id: answer.id.to_string(),
        score: answer.score,
        moment: answer.moment,
        sector: answer.sector,
        day: answer.day,
        language: answer.language.clone(),
        text: answer.text.expose().clone(),
        topics,
    }
}
