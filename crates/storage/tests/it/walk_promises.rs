//! What replies promise, the answers and the links.

use crate::world::{World, at};
use chrono::NaiveDate;
use domain::{Ids, NewsFrequency, PromiseAnswer, PromiseAnswers, PromiseStatus};
use storage::{
    CaseRecord, HearingRecord, MemberNewsRecord, PromiseAnswerRecord, PromiseLinkRecord, PromiseRecord,
    PublicPromise, ReplyRecord, ReviewRecord, StorageError,
};

/// Calls everything once at least, about a public reply to a public review.
pub async fn walk(world: &World, reply: &ReplyRecord, review: &ReviewRecord) {
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
    let tx = world.begin().await;
    let mut record = PromiseRecord {
        review: review.id,
        reply: reply.id,
        facility: reply.facility,
        planned_for: Some(day(1)),
        due_on: day(2),
        status: PromiseStatus::Planned,
        since: day(1),
        asked_at: None,
        next_at: Some(at(9)),
        made_at: at(3),
    };
    tx.promises().insert(&record).await.unwrap();
    assert_eq!(tx.promises().find(review.id).await.unwrap().unwrap(), record);
    assert!(tx.promises().to_look_at(at(8), 5).await.unwrap().is_empty());
    assert_eq!(tx.promises().to_look_at(at(9), 5).await.unwrap(), [review.id]);
    assert!(tx.promises().asked_about(reply.facility, 5).await.unwrap().is_empty(), "not due");
    (record.status, record.since, record.asked_at) = (PromiseStatus::Due, day(2), Some(at(9)));
    tx.promises().update(&record).await.unwrap();
    assert_eq!(tx.promises().lock(review.id).await.unwrap().unwrap(), record);
    assert_eq!(tx.promises().asked_about(reply.facility, 5).await.unwrap(), [record.clone()]);

    let counted = |before| {
        let promises = tx.promises();
        async move { promises.by_status(reply.facility, before).await.unwrap() }
    };
    assert_eq!(counted(at(4)).await, [(PromiseStatus::Due, 1)]);
    assert!(counted(at(3)).await.is_empty(), "made later");

    let given = PromiseAnswerRecord {
        review: review.id,
        submitter: review.submitter,
        by: review.id,
        answer: PromiseAnswer::No,
        answered_at: at(10),
    };
    assert_eq!(tx.promises().answer_of(review.id, review.submitter).await.unwrap(), None);
    tx.promises().insert_answer(&given).await.unwrap();
    assert_eq!(tx.promises().answer_of(review.id, review.submitter).await.unwrap(), Some(given));
    assert_eq!(tx.promises().answers(review.id).await.unwrap(), PromiseAnswers { yes: 0, no: 1 });
    let link = PromiseLinkRecord { token_hash: [7; 32], review: review.id, created_at: at(9), used_at: None };
    tx.promises().insert_link(&link).await.unwrap();
    tx.promises().set_link_used([7; 32], Some(at(10))).await.unwrap();
    assert_eq!(tx.promises().link([7; 32]).await.unwrap().unwrap().used_at, Some(at(10)));
    tx.promises().set_link_used([7; 32], None).await.unwrap();
    assert_eq!(tx.promises().link([7; 32]).await.unwrap(), Some(link));
    assert_eq!(tx.promises().link([8; 32]).await.unwrap(), None);
    world.commit(tx).await;

    let tx = world.begin().await;
    let seen = tx.public_reviews().find(review.id).await.unwrap().unwrap();
    assert_eq!(seen.replies[0].promise, Some(PublicPromise { status: PromiseStatus::Due, since: day(2) }));
    // Of a review that readers no longer see the answer does not count.
    let hidden = ReviewRecord { published_at: None, ..review.clone() };
    tx.reviews().update(&hidden).await.unwrap();
    assert_eq!(tx.promises().answers(review.id).await.unwrap(), PromiseAnswers::default());
    assert!(tx.promises().by_status(reply.facility, at(9)).await.unwrap().is_empty(), "nor is it counted");
    drop(tx);
    let tx = world.begin().await;
    tx.promises().delete_answer(review.id, review.submitter).await.unwrap();
    assert_eq!(tx.promises().answers(review.id).await.unwrap(), PromiseAnswers::default());
    assert_eq!(tx.memberships().accounts_of(reply.organisation).await.unwrap().len(), 1);
    assert!(matches!(tx.promises().insert(&record).await, Err(StorageError::Duplicate)));
    drop(tx);
    news(world, reply, review).await;
    hearing(world, reply, review).await;
}

async fn news(world: &World, reply: &ReplyRecord, review: &ReviewRecord) {
    let tx = world.begin().await;
    let account = reply.written_by;
    let wish = MemberNewsRecord {
        id: world.ids.uuid(),
        account,
        facility: reply.facility,
        frequency: NewsFrequency::Daily,
        told_until: Some(at(1)),
        next_at: Some(at(5)),
    };
    let news = || tx.member_news();
    news().insert(&wish).await.unwrap();
    news().insert(&MemberNewsRecord { id: world.ids.uuid(), ..wish.clone() }).await.unwrap();
    assert_eq!(news().find(wish.id).await.unwrap(), Some(wish.clone()));
    assert_eq!(news().of(account, &[reply.facility]).await.unwrap(), std::slice::from_ref(&wish));
    assert!(news().due(at(4), 5).await.unwrap().is_empty());
    assert_eq!(news().due(at(5), 5).await.unwrap(), [account]);
    assert_eq!(news().lock_due_of(account, at(5)).await.unwrap(), std::slice::from_ref(&wish));
    assert_eq!(news().stop_digests(account).await.unwrap(), 1);
    let stopped = MemberNewsRecord { frequency: NewsFrequency::Never, next_at: None, ..wish.clone() };
    assert_eq!(news().lock(account, reply.facility).await.unwrap(), Some(stopped));
    news().update(&wish).await.unwrap();
    assert_eq!(news().find(wish.id).await.unwrap(), Some(wish.clone()));
    news().delete(wish.id).await.unwrap();
    assert!(news().mark_told(review.id, 1, at(6)).await.unwrap());
    assert!(!news().mark_told(review.id, 1, at(7)).await.unwrap(), "once");
    world.commit(tx).await;
}

async fn hearing(world: &World, reply: &ReplyRecord, review: &ReviewRecord) {
    let tx = world.begin().await;
    let facility = tx.facilities().find(reply.facility).await.unwrap().unwrap();
    let case = CaseRecord { subject: review.id.0, ..world.case(&facility, 0.1, at(200)) };
    tx.queue().insert(&case).await.unwrap();
    let mut record = HearingRecord {
        review: review.id,
        version: 1,
        case: case.id,
        facility: reply.facility,
        masked: domain::MaskedText { text: "[naam] viel.".into(), masks: vec![(0, 6)] },
        asked_by: reply.written_by,
        asked_at: at(1),
        until: at(9),
        said: None,
        said_by: None,
        said_at: None,
    };
    tx.hearings().insert(&record).await.unwrap();
    assert_eq!(tx.hearings().find(review.id, 1).await.unwrap(), Some(record.clone()));
    assert_eq!(tx.hearings().open_about(&[reply.facility], at(8)).await.unwrap(), [record.clone()]);
    assert!(tx.hearings().open_about(&[reply.facility], at(9)).await.unwrap().is_empty());
    assert!(record.is_open(at(8)) && !record.is_open(at(9)));
    (record.said, record.said_by, record.said_at) = (Some("Nee".into()), Some(reply.written_by), Some(at(2)));
    tx.hearings().update(&record).await.unwrap();
    assert_eq!(tx.hearings().lock(review.id, 1).await.unwrap(), Some(record.clone()));
    assert!(!record.is_open(at(8)));
    world.commit(tx).await;
}
