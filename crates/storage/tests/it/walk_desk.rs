//! The part of the walk that belongs to a team of editors; and that what is stored comes back.

use crate::world::{World, at};
use domain::statement::{Ground, Redress, Restriction, Source, Statement};
use domain::{Action, DecisionDraft, Ids};
use storage::{
    CaseRecord, DecisionRecord, EditorRecord, ExclusionReason, PendingRecord, ReadingRecord, StatementRecord,
    Tx,
};
use uuid::Uuid;

/// Calls everything once at least.
pub async fn walk(
    tx: &Tx,
    world: &World,
    case: &CaseRecord,
    editor: &EditorRecord,
    decision: &DecisionRecord,
) {
    tx.exclusions().insert(case.id, editor.id, ExclusionReason::OwnReading).await.unwrap();
    tx.exclusions().insert(case.id, editor.id, ExclusionReason::OwnDecision).await.unwrap();
    assert!(tx.exclusions().has(case.id, editor.id).await.unwrap());
    assert_eq!(tx.exclusions().of_case(case.id).await.unwrap(), [editor.id]);
    assert!(tx.statements().find(world.ids.uuid()).await.unwrap().is_none());
    tx.exclusions().lift_readings(case.id).await.unwrap();
    crate::walk_decisions::walk(tx, world, case, editor).await;

    let pending = PendingRecord {
        case: case.id,
        editor: editor.id,
        draft: DecisionDraft::new(1, Action::Publish),
        decided_at: at(1),
        takes_effect_at: at(11),
    };
    tx.pending().insert(&pending).await.unwrap();
    assert_eq!(tx.pending().find(case.id).await.unwrap().as_ref(), Some(&pending));
    assert_eq!(tx.pending().lock(case.id).await.unwrap().as_ref(), Some(&pending));
    tx.pending().delete(case.id).await.unwrap();
    assert_eq!(tx.pending().find(case.id).await.unwrap(), None);

    let pair = world.ids.uuid();
    let reading = |n| ReadingRecord {
        id: world.ids.uuid(),
        pair,
        case: case.id,
        editor: editor.id,
        subject: case.subject,
        version: 1,
        sector: case.sector,
        sampled: true,
        action: Action::Reject,
        articles: vec!["honest-3".into()],
        draft: DecisionDraft::new(1, Action::Reject),
        read_at: at(n),
    };
    let both = [reading(1), reading(2)];
    for one in &both {
        tx.readings().insert(one).await.unwrap();
    }
    assert_eq!(tx.readings().of_case(case.id).await.unwrap(), both);
    assert_eq!(tx.readings().of_pair(pair).await.unwrap(), both);
    let after = Some((at(1), both[0].id));
    assert_eq!(tx.readings().between(at(0), at(9), None, 10).await.unwrap(), both);
    assert_eq!(tx.readings().between(at(0), at(9), after, 10).await.unwrap(), both[1..]);

    let statement = StatementRecord {
        id: world.ids.uuid(),
        decision: Some(decision.id),
        notice: None,
        subject: case.subject,
        sector: case.sector,
        statement: statement(world.ids.uuid(), case),
        made_at: at(5),
    };
    tx.statements().insert(&statement).await.unwrap();
    assert_eq!(tx.statements().about(case.subject).await.unwrap(), std::slice::from_ref(&statement));
    assert_eq!(
        tx.statements().between(at(5), at(6), None, 5).await.unwrap(),
        std::slice::from_ref(&statement)
    );
    let after = Some((at(5), statement.id));
    assert_eq!(tx.statements().between(at(5), at(6), after, 5).await.unwrap(), []);
}

fn statement(id: Uuid, case: &CaseRecord) -> Statement {
    Statement {
        id,
        restriction: Restriction::Refused,
        ground: Ground::CodeOfConduct { version: "2026-1".into(), articles: vec!["honest-3".into()] },
        facts: "Dit gaat over een ruzie.".into(),
        source: Source::OwnInitiative,
        automated_detection: true,
        automated_decision: false,
        language: "nl".into(),
        sector: case.sector,
        content_date: at(1),
        applies_from: at(5),
        redress: Redress { appeal_until: at(50), can_change: false },
    }
}
