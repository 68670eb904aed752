//! One walk through every call of the public API, for whoever wants to watch it.

use crate::world::{World, at, scores};
use domain::audit::Actor;
use domain::ids::CaseId;
use domain::{Action, CaseReason, MaskedText, Redacted, ReviewState, Scores, Sector};
use storage::{
    AssessmentRecord, CaseOrder, CaseRecord, DecisionRecord, LaterEvidence, NewAudit, NewMessage,
    PlacedTrace, PublicOrder, PublicQuery, SessionRecord, SignalRecord, StoredAnswer, Topic, TraceParts,
    VerificationRecord,
};
use uuid::Uuid;

/// Calls everything once at least, with and without cursors and filters.
pub async fn walk(world: &World) {
    facilities(world).await;
    reviews(world).await;
    public(world).await;
    links_and_answers(world).await;
    desk(world).await;
    cases(world).await;
    events(world).await;
    traces(world).await;
    crate::signals::walk(world).await;
    crate::notices::walk(world).await;
    crate::team::walk(world).await;
    crate::walk_reading::walk(world).await;
    crate::walk_subscriptions::walk(world).await;
    crate::papers::walk(world).await;
    crate::walk_replies::walk(world).await;
    crate::walk_pilots::walk(world).await;
    crate::walk_newsletters::walk(world).await;
    crate::walk_feedback::walk(world).await;
    crate::walk_invitations::walk(world).await;
    crate::walk_insight::walk(world).await;
    crate::walk_onboarding::walk(world).await;
    world.store.ping().await.unwrap();
    world.store.settings(true).await.unwrap();
    world.store.settings(false).await.unwrap();
}

async fn facilities(world: &World) {
    let facility = world.facility().await;
    let tx = world.begin().await;
    let table = tx.facilities();
    table.update(&facility, at(9)).await.unwrap();
    table.find(facility.id).await.unwrap();
    table.find_by_slug(&facility.slug).await.unwrap();
    table.find_by_external_ids(&[&facility.external_id, "other"]).await.unwrap();
    assert_eq!(table.find_by_slugs(&[&facility.slug, "other"]).await.unwrap().len(), 1);
    table.taken_slugs(&[&facility.slug, "other"]).await.unwrap();
    for after in [None, Some(facility.id)] {
        table.after(after, 10).await.unwrap();
        table.of_source_after("test", after, 10).await.unwrap();
    }
    table.count().await.unwrap();
    table.named("", 10).await.unwrap();
    table.named("de-", 10).await.unwrap();
    table.in_municipality("Gent", 10).await.unwrap();
    table.with_postcode("9000", 10).await.unwrap();
    table.summaries(&[facility.id]).await.unwrap();
    table.aggregate(facility.id).await.unwrap();
    let mut figures = table.lock_aggregate(facility.id).await.unwrap();
    figures.add(&scores(r#"{"care":4}"#));
    table.save_aggregate(facility.id, &figures).await.unwrap();
    table.found(&[facility.id]).await.unwrap();
}

async fn reviews(world: &World) {
    let facility = world.facility().await;
    let (mut review, version) = world.review(&facility, &scores(r#"{"care":4}"#)).await;
    let mut tx = world.begin().await;
    crate::walk_decisions::answers(&tx, review.id).await;
    tx.submitters().lock(review.submitter).await.unwrap();
    tx.reviews().find(review.id).await.unwrap();
    tx.reviews().lock(review.id).await.unwrap();
    tx.reviews().find_by_manage_hash([1; 32]).await.unwrap();
    tx.reviews().identity(review.id).await.unwrap();
    tx.open_identity(review.id).await.unwrap();
    let sealed = world.store.seal_identity(&world.identity(), &world.ids).unwrap();
    tx.reviews().set_identity(review.id, sealed, [1; 32]).await.unwrap();
    tx.reviews().earlier(review.submitter, review.facility, review.id).await.unwrap();
    tx.reviews().of_submitter(review.submitter, 10).await.unwrap();
    tx.reviews().recent_about(review.facility, at(0), 10).await.unwrap();
    tx.reviews().unverified_since(at(99), 10).await.unwrap();
    tx.reviews().forget_identity(review.id).await.unwrap();
    tx.versions().find(review.id, 1).await.unwrap();
    tx.versions().of_review(review.id).await.unwrap();
    assert_eq!(tx.versions().written(&[review.id]).await.unwrap()[&(review.id, 1)].text, version.text);
    tx.versions().set_public(review.id, 1, &MaskedText::default(), &domain::Edits::default()).await.unwrap();
    tx.public_reviews().set_scores(review.id, facility.id, &version.scores).await.unwrap();
    let edits = domain::Edits::default();
    tx.make_public(&mut review, &version, &MaskedText::default(), &edits, at(20)).await.unwrap();
    tx.reviews().update(&review).await.unwrap();
    tx.make_private(&mut review, at(21)).await.unwrap();
    tx.show_again(&mut review, at(22)).await.unwrap();
    tx.make_private(&mut review, at(23)).await.unwrap();
    tx.hide_before(&review, &[1], at(24)).await.unwrap();
    let newer = storage::VersionRecord { version: 2, update_of: Some(1), ..version };
    tx.versions().insert(&newer).await.unwrap();
    tx.make_public(&mut review, &newer, &MaskedText::default(), &edits, at(25)).await.unwrap();
    tx.reviews().update(&review).await.unwrap();
    assert!(tx.public_reviews().find(review.id).await.unwrap().unwrap().update.unwrap().before.is_some());
    world.commit(tx).await;
    world.store.try_keys().await.unwrap();
    world.store.reseal(10, &world.ids).await.unwrap();
}

async fn public(world: &World) {
    let facility = world.facility().await;
    let mut ids = Vec::new();
    for n in 0..3 {
        ids.push(world.published(&facility, &scores(r#"{"care":4}"#), at(n)).await.id);
    }
    let view = world.store.view();
    view.open_identity(ids[0]).await.unwrap();
    view.public_reviews().find(ids[0]).await.unwrap();
    view.public_reviews().find_many(&ids).await.unwrap();
    view.public_reviews().after(None, 2).await.unwrap();
    view.public_reviews().newest(2).await.unwrap();
    view.public_reviews().after(Some(ids[0]), 2).await.unwrap();
    for order in [PublicOrder::Newest, PublicOrder::Oldest, PublicOrder::Highest, PublicOrder::Lowest] {
        for theme in [None, Some("care".to_owned())] {
            let mut query = PublicQuery { order, theme, limit: 1, ..PublicQuery::default() };
            let (_, next) = view.public_reviews().of_facility(facility.id, &query).await.unwrap().unwrap();
            query.cursor = Some(next.unwrap());
            view.public_reviews().of_facility(facility.id, &query).await.unwrap().unwrap();
        }
    }
}

async fn links_and_answers(world: &World) {
    let facility = world.facility().await;
    let (review, _) = world.review(&facility, &Scores::default()).await;
    let tx = world.begin().await;
    let link = VerificationRecord {
        token_hash: [2; 32],
        review: review.id,
        created_at: at(1),
        expires_at: at(2),
        used_at: None,
    };
    tx.verifications().insert(&link).await.unwrap();
    tx.verifications().find([2; 32]).await.unwrap();
    tx.verifications().lock([2; 32]).await.unwrap();
    tx.verifications().mark_used([2; 32], at(2)).await.unwrap();
    tx.verifications().of_review(review.id).await.unwrap();
    let answer = StoredAnswer { request_hash: [3; 32], status: 202, answer: "{}".into() };
    tx.idempotency().insert("reviews", [4; 32], &answer, at(1)).await.unwrap();
    tx.idempotency().find("reviews", [4; 32]).await.unwrap();
    tx.idempotency().purge(at(0)).await.unwrap();
}

async fn desk(world: &World) {
    let editor = world.editor().await;
    let tx = world.begin().await;
    tx.editors().update(&editor, at(1)).await.unwrap();
    tx.editors().find(editor.id).await.unwrap();
    tx.editors().find_by_email("nobody@example.org").await.unwrap();
    tx.editors().all().await.unwrap();
    let session = SessionRecord {
        token_hash: [5; 32],
        audience: "editorial".into(),
        account: editor.id.0,
        csrf_token: domain::Redacted::new("x".into()),
        created_at: at(1),
        last_seen_at: at(1),
        expires_at: at(9),
        stage: storage::SessionStage::Open,
        device: String::new(),
    };
    tx.sessions().insert(&session).await.unwrap();
    tx.sessions().find([5; 32]).await.unwrap();
    tx.sessions().touch([5; 32], at(2)).await.unwrap();
    tx.sessions().delete([5; 32]).await.unwrap();
    tx.sessions().delete_of(editor.id.0).await.unwrap();
    tx.sessions().purge(at(99)).await.unwrap();
}

async fn cases(world: &World) {
    let (facility, editor) = (world.facility().await, world.editor().await);
    let case = world.case(&facility, 0.5, at(100));
    let tx = world.begin().await;
    tx.queue().insert(&case).await.unwrap();
    tx.queue().insert(&world.case(&facility, 0.5, at(100))).await.unwrap();
    tx.queue().update(&case).await.unwrap();
    tx.queue().find(case.id).await.unwrap();
    tx.queue().lock(case.id).await.unwrap();
    tx.queue().newest_of(case.subject).await.unwrap();
    tx.queue().undecided_about(case.subject).await.unwrap();
    tx.queue().all_undecided_about(case.subject).await.unwrap();
    let drawn = CaseRecord { reason: CaseReason::SecondReading, ..world.case(&facility, 0.5, at(100)) };
    tx.queue().insert(&drawn).await.unwrap();
    let beside = tx.queue().beside_second_readings(&[case.subject, drawn.subject]).await.unwrap();
    assert_eq!(beside.iter().map(|case| case.id).collect::<Vec<_>>(), [drawn.id]);
    for order in [CaseOrder::Risk, CaseOrder::Due, CaseOrder::Lane] {
        for sector in [None, Some(Sector::Childcare)] {
            let mut filter = crate::walk_queue::filter(order, sector);
            let page = tx.queue().list(&filter).await.unwrap().unwrap();
            filter.cursor = Some(page.next_cursor.unwrap());
            tx.queue().list(&filter).await.unwrap().unwrap();
        }
    }
    let decision = decision(world, &case, &editor);
    tx.decisions().insert(&decision).await.unwrap();
    tx.decisions().about(case.subject).await.unwrap();
    tx.decisions().decided_from(at(0), None, 5).await.unwrap();
    tx.decisions().find(decision.id).await.unwrap();
    tx.decisions().first_publication(case.subject).await.unwrap();
    tx.decisions().set_reversed(decision.id, at(60)).await.unwrap();
    crate::walk_queue::walk(&tx, world, &case, &editor).await;
    crate::walk_desk::walk(&tx, world, &case, &editor, &decision).await;
}

/// A decision with something in every field.
pub fn decision(world: &World, case: &storage::CaseRecord, editor: &storage::EditorRecord) -> DecisionRecord {
    let replacement = "[naam]".to_owned();
    DecisionRecord {
        id: domain::ids::DecisionId::next(&world.ids),
        case: case.id,
        subject_kind: case.subject_kind,
        subject: case.subject,
        version: 1,
        editor: editor.id,
        action: Action::Publish,
        articles: vec!["4".into(), "7".into()],
        reasons: "Een naam is bedekt.".into(),
        note: "Zie \"artikel 4\".".into(),
        redactions: vec![domain::Redaction { start: 0, end: 3, replacement }],
        code_version: "2026-1".into(),
        proposal: "publish".into(),
        risk: 0.25,
        engine_version: "2026.1".into(),
        decided_at: at(50),
        case_reason: domain::CaseReason::New,
        corrections: vec![domain::Correction { start: 5, end: 6, replacement: "x".into() }],
        change: "Zonder naam, graag.".into(),
        proposed_text: Some("Een voorstel.".into()),
        second_editor: Some(editor.id),
        bulk: None,
        reversed_at: None,
    }
}

async fn traces(world: &World) {
    let facility = world.facility().await;
    let (review, _) = world.review(&facility, &Scores::default()).await;
    let trace = world.store.seal_trace(review.id, 1, &parts(b"phone"), at(1), &world.ids).await.unwrap();
    let tx = world.begin().await;
    tx.traces().insert(&trace).await.unwrap();
    assert_eq!(tx.traces().lock_head().await.unwrap(), 0);
    tx.traces().save_head(1).await.unwrap();
    let place = PlacedTrace { seq: 1, at: at(2) };
    tx.traces().assess(review.id, 1, place, &assessment(0.5)).await.unwrap();
    tx.traces().reassess(review.id, 1, &assessment(0.6)).await.unwrap();
    tx.versions().texts(&[(review.id, 1)]).await.unwrap();
    tx.queue().set_risk(CaseId::next(&world.ids), 0.5).await.unwrap();
    world.commit(tx).await;
    let view = world.store.view();
    view.traces().newest_of(review.id).await.unwrap();
    view.traces().scores_of(&[review.id]).await.unwrap();
    let traces = view.traces().after(0, 10).await.unwrap();
    world.store.open_traces(&traces).await.unwrap();
    view.traces().head().await.unwrap();
    let tx = world.begin().await;
    tx.traces().erase_passing(at(9)).await.unwrap();
    tx.traces().purge_salts(at(9)).await.unwrap();
    tx.traces().delete_of(review.id).await.unwrap();
    world.commit(tx).await;
}

/// What is kept of a submission by `device`.
pub fn parts(device: &[u8]) -> TraceParts {
    TraceParts { lasting: Redacted::new(b"mailbox".to_vec()), passing: Some(Redacted::new(device.to_vec())) }
}

/// A judgement with something in every field.
pub fn assessment(score: f64) -> AssessmentRecord {
    let signal = SignalRecord {
        name: "similar_text".into(),
        weight: 1.5,
        sentence: "2 eerdere beoordelingen lijken hier sterk op.".into(),
    };
    let later =
        LaterEvidence {
            at: at(3), before: 0.1, score, linked: 1, sentence: "Sindsdien kwam er één.".into()
        };
    AssessmentRecord {
        score,
        interval_suspicion: true,
        signals: vec![signal],
        since: vec![later],
        engine_version: "2026.2/1-00000000".into(),
        assessed_at: at(2),
    }
}

async fn events(world: &World) {
    let subject = Uuid::from_u128(7);
    let mut tx = world.begin().await;
    for topic in Topic::ALL {
        tx.send(NewMessage::about(topic, subject, at(1)));
    }
    tx.send_sealed(Topic::Mail, subject, b"{}", at(1), &world.ids).unwrap();
    tx.record(NewAudit {
        at: at(1),
        actor: Actor::System,
        action: "review.published",
        subject_kind: "review",
        subject,
        detail: serde_json::json!({ "state": ReviewState::Published }),
    });
    world.commit(tx).await;
    let tx = world.begin().await;
    let mails = tx.outbox().take(Topic::Mail, at(2), at(60), 10).await.unwrap();
    assert_eq!(mails.len(), 2);
    tx.outbox().retry(mails[0].id, at(3), "no answer").await.unwrap();
    tx.outbox().bury(mails[0].id, at(4), "no answer").await.unwrap();
    tx.outbox().dead(10).await.unwrap();
    tx.outbox().revive(at(5)).await.unwrap();
    tx.outbox().done(&[mails[1].id], at(5)).await.unwrap();
    tx.outbox().counts(Topic::Mail).await.unwrap();
    tx.outbox().purge(at(0)).await.unwrap();
    tx.audit_log().about(subject).await.unwrap();
    tx.audit_log().verify(|_| {}).await.unwrap();
    drop(tx);
    ledger(world).await;
}

/// After [`events`], which wrote an entry.
async fn ledger(world: &World) {
    let tx = world.begin().await;
    tx.ledger().heads().await.unwrap();
    tx.ledger().of_chain(7, 0, 9, 10).await.unwrap();
    let first = tx.ledger().first_day().await.unwrap().unwrap();
    tx.ledger().of_days(first, first, None, 10).await.unwrap();
    tx.ledger().of_days(first, first, Some((first, 0, 0)), 10).await.unwrap();
    let counted = [("2026-05".to_owned(), domain::tally::Tally::default())];
    tx.ledger_tallies().keep(&counted, at(1)).await.unwrap();
    tx.ledger_tallies().of(&["2026-05".to_owned(), "2026-06-01".to_owned()]).await.unwrap();
    drop(tx);
    let later = at(100 * 86_400);
    world.store.tally(first, first + chrono::Days::new(99), later, &world.ids).await.unwrap();
}
