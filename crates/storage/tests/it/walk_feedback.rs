//! The part of the walk that answers to the question how easy it was take, and versions of programmes.

use crate::world::{World, at};
use chrono::NaiveDate;
use domain::Sector;
use domain::feedback::{FeedbackMoment, TopicAbout, TopicStatus, TopicText};
use domain::ids::{EditorId, FeedbackId, FeedbackTopicId};
use domain::pilot::{Programme, Wave};
use storage::{
    FeedbackFilter, FeedbackRecord, FeedbackTopicRecord, FeedbackWeek, ProgrammeVersionRecord, StorageError,
};
use uuid::Uuid;

const BOTH: [Sector; 2] = [Sector::Childcare, Sector::Elderly];

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn answer(world: &World, n: u128, sector: Sector, score: u8, day: NaiveDate) -> FeedbackRecord {
    let text = world.store.seal_feedback("Het duurde lang.", &world.ids).unwrap();
    FeedbackRecord {
        id: FeedbackId(Uuid::from_u128(n)),
        programme: "platform".into(),
        sector,
        moment: FeedbackMoment::Submitted,
        language: "fr".into(),
        score,
        day,
        topic: None,
        text: Some(text),
    }
}

fn topic(world: &World, changed_by: EditorId) -> FeedbackTopicRecord {
    let text = TopicText {
        title: "De mail komt laat".into(),
        about: TopicAbout::Flows,
        status: TopicStatus::Open,
        reason: String::new(),
    };
    FeedbackTopicRecord {
        id: FeedbackTopicId::next(&world.ids),
        programme: "platform".into(),
        text,
        version: 1,
        changed_by,
        made_at: at(0),
        changed_at: at(0),
    }
}

pub async fn walk(world: &World) {
    let editor = world.editor().await.id;
    let tx = world.begin().await;
    let (question, table) = (Uuid::from_u128(77), tx.feedback());
    table.spend(question, at(5)).await.unwrap();
    assert!(table.is_spent(question).await.unwrap());
    assert_eq!(table.purge_spent(at(4)).await.unwrap(), 0);
    assert_eq!(table.purge_spent(at(5)).await.unwrap(), 1);
    assert!(!table.is_spent(question).await.unwrap());

    let first = answer(world, 1, Sector::Childcare, 5, day(17));
    let second = answer(world, 2, Sector::Elderly, 2, day(18));
    let silent = FeedbackRecord { text: None, ..answer(world, 3, Sector::Elderly, 2, day(18)) };
    for one in [&first, &second, &silent] {
        table.insert(one).await.unwrap();
    }
    assert_eq!(table.find(first.id).await.unwrap().as_ref(), Some(&first));
    let opened = world.store.open_feedback(first.text.as_ref().unwrap()).unwrap();
    assert_eq!(opened.expose(), "Het duurde lang.");
    let week =
        |score, answers| FeedbackWeek { monday: day(16), moment: FeedbackMoment::Submitted, score, answers };
    assert_eq!(table.weeks("platform", &BOTH).await.unwrap(), [week(2, 2), week(5, 1)]);
    assert_eq!(table.weeks("platform", &BOTH[..1]).await.unwrap(), [week(5, 1)]);
    assert_eq!(table.weeks("other", &BOTH).await.unwrap(), []);

    let topics = tx.feedback_topics();
    let mut of_it = topic(world, editor);
    topics.insert(&of_it).await.unwrap();
    (of_it.text.status, of_it.version, of_it.changed_at) = (TopicStatus::Done, 2, at(3));
    topics.update(&of_it).await.unwrap();
    assert_eq!(topics.lock(of_it.id).await.unwrap().as_ref(), Some(&of_it));
    assert_eq!(topics.of("platform", 9).await.unwrap(), [of_it.clone()]);
    table.group(second.id, Some(of_it.id)).await.unwrap();
    table.group(silent.id, Some(of_it.id)).await.unwrap();
    assert_eq!(table.grouped(&[of_it.id], &BOTH).await.unwrap(), [(of_it.id, (2, 4))].into());
    assert_eq!(table.grouped(&[of_it.id], &BOTH[..1]).await.unwrap(), [].into());

    let second = FeedbackRecord { topic: Some(of_it.id), ..second };
    for (topic, found) in
        [(None, vec![&second, &first]), (Some(None), vec![&first]), (Some(Some(of_it.id)), vec![&second])]
    {
        let mut filter = FeedbackFilter {
            programme: "platform".into(),
            sectors: BOTH.to_vec(),
            topic,
            limit: 1,
            cursor: None,
        };
        let mut seen = Vec::new();
        loop {
            let (page, next) = table.list(&filter).await.unwrap().unwrap();
            seen.extend(page);
            match next {
                Some(cursor) => filter.cursor = Some(cursor),
                None => break,
            }
        }
        assert_eq!(seen.iter().collect::<Vec<_>>(), found, "{topic:?}");
        filter.cursor = Some("x".into());
        assert!(table.list(&filter).await.unwrap().is_err());
    }
    table.group(second.id, None).await.unwrap();
    assert_eq!(table.forget_texts(day(18)).await.unwrap(), 1);
    let forgotten = table.find(first.id).await.unwrap().unwrap();
    assert_eq!(forgotten, FeedbackRecord { text: None, ..first });
    assert_eq!(table.weeks("platform", &BOTH).await.unwrap().len(), 2, "figures stay");
    versions(&tx, editor).await;
    world.commit(tx).await;
}

async fn versions(tx: &storage::Tx, made_by: EditorId) {
    let programme = Programme {
        id: "platform".into(),
        version: "2026-1".into(),
        sectors: BOTH.to_vec(),
        opens: Some(day(1)),
        closes: None,
        starts: None,
        months: 24,
        capacity: 3,
        charter: "2026-1".into(),
        source: String::new(),
        words: [].into(),
        waves: vec![Wave { number: 1, starts: None, places: 3 }],
        rules: vec![],
    };
    let version = |number| ProgrammeVersionRecord {
        programme: programme.clone(),
        number,
        made_by,
        made_at: at(1),
        reason: "Meer plaats.".into(),
    };
    let table = tx.programme_versions();
    table.insert(&version(2)).await.unwrap();
    table.insert(&version(3)).await.unwrap();
    assert_eq!(table.of("platform", 9).await.unwrap(), [version(3), version(2)]);
    assert_eq!(table.of("platform", 1).await.unwrap(), [version(3)]);
    assert_eq!(table.of("other", 9).await.unwrap(), []);
}

/// What one question may be answered with is one answer.
#[tokio::test]
async fn a_question_is_answered_once() {
    let world = World::watched(testkit::database::Engine::Sqlite, |_| ()).await;
    let tx = world.begin().await;
    tx.feedback().spend(Uuid::from_u128(1), at(1)).await.unwrap();
    let again = tx.feedback().spend(Uuid::from_u128(1), at(2)).await;
    assert!(matches!(again, Err(StorageError::Duplicate)));
}
