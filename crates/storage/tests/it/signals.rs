//! Serious signals and their logs.

use crate::world::{World, at};
use domain::ids::{SignalId, SignalLogId};
use domain::{Scores, Sector, SignalEntry, SignalKind, SignalState, Urgency};
use storage::{EditorRecord, IdentityLook, SeriousSignal, SignalContent, SignalFilter, SignalLogEntry};

/// What a signal says, with something in every field.
fn content() -> SignalContent {
    SignalContent { description: "Iemand zat alleen.".into(), quote: "hele \"voormiddag\"".into() }
}

/// A signal that is stored, and who opened it.
async fn stored(world: &World, kind: SignalKind, due: i64) -> (SeriousSignal, EditorRecord) {
    let (facility, editor) = (world.facility().await, world.editor().await);
    let (review, _) = world.review(&facility, &Scores::default()).await;
    let mut case = world.case(&facility, 0.5, at(100));
    case.subject = review.id.0;
    let signal = SeriousSignal {
        id: SignalId::next(&world.ids),
        case: case.id,
        review: review.id,
        version: 1,
        facility: facility.id,
        sector: facility.sector,
        kind,
        urgency: Urgency::Serious,
        state: SignalState::Opened,
        sealed: world.store.seal_signal(&content(), &world.ids).unwrap(),
        opened: (editor.id, at(10)),
        due_at: at(due),
        contact: None,
        inspectorate: false,
        referred: None,
        acknowledged: None,
        ended_at: None,
    };
    let tx = world.begin().await;
    tx.queue().insert(&case).await.unwrap();
    tx.signals().insert(&signal).await.unwrap();
    world.commit(tx).await;
    (signal, editor)
}

fn filter(inspectorate: bool) -> SignalFilter {
    SignalFilter { open: true, sectors: Sector::ALL.to_vec(), inspectorate, limit: 1, cursor: None }
}

/// Calls everything once at least.
pub async fn walk(world: &World) {
    let (mut signal, editor) = stored(world, SignalKind::Neglect, 60).await;
    let (over, _) = stored(world, SignalKind::Neglect, 60).await;
    let tx = world.begin().await;
    tx.signals().find(signal.id).await.unwrap();
    tx.signals().lock(signal.id).await.unwrap();
    tx.signals().lock_open_of(signal.review, signal.kind).await.unwrap();
    tx.signals().about(signal.review).await.unwrap();
    let mut wanted = filter(false);
    wanted.cursor = tx.signals().list(&wanted).await.unwrap().unwrap().1;
    assert!(wanted.cursor.is_some());
    tx.signals().list(&wanted).await.unwrap().unwrap();
    signal.inspectorate = true;
    tx.signals().update(&signal).await.unwrap();
    tx.signals().list(&filter(true)).await.unwrap().unwrap();
    tx.signals().list(&SignalFilter { cursor: wanted.cursor, ..filter(true) }).await.unwrap().unwrap();
    tx.signal_log().insert(&entry(world, &signal, &editor, 1)).await.unwrap();
    tx.signal_log().of_signal(signal.id).await.unwrap();
    tx.signal_log().insert_look(&look(world, &signal, &editor, 1)).await.unwrap();
    tx.signal_log().looks_at(signal.review).await.unwrap();
    for before in [None, Some((at(60), signal.id.0))] {
        tx.signal_log().looks(before, 2).await.unwrap();
        tx.signal_log().of_kind(SignalEntry::IdentityShown, before, 2).await.unwrap();
    }
    for after in [None, Some((at(1), over.id.0))] {
        tx.signals().referred((at(0), at(90)), after, 2).await.unwrap();
    }
    tx.signals().ended_before(at(90), 2).await.unwrap();
    tx.signal_log().erase_notes(over.id).await.unwrap();
    tx.signals().erase(over.id, at(90)).await.unwrap();
    world.commit(tx).await;
}

fn entry(world: &World, signal: &SeriousSignal, editor: &EditorRecord, second: i64) -> SignalLogEntry {
    SignalLogEntry {
        id: SignalLogId::next(&world.ids),
        signal: signal.id,
        at: at(second),
        actor: editor.id,
        what: SignalEntry::Referred,
        contact: Some("zorginspectie".into()),
        note: Some(world.store.seal_note("Gebeld met \"iemand\".", &world.ids).unwrap()),
    }
}

fn look(world: &World, signal: &SeriousSignal, editor: &EditorRecord, second: i64) -> IdentityLook {
    IdentityLook {
        id: SignalLogId::next(&world.ids),
        review: signal.review,
        case: signal.case,
        editor: editor.id,
        at: at(second),
        reason: world.store.seal_note("Om terug te bellen.", &world.ids).unwrap(),
    }
}

on_both_engines! {
    async fn a_signal_comes_back_as_it_was_stored(world) {
        let (signal, editor) = stored(world, SignalKind::SelfHarm, 60).await;
        let view = world.store.view();
        assert_eq!(view.signals().find(signal.id).await.unwrap(), Some(signal.clone()));
        assert_eq!(world.store.open_signal(&signal).unwrap(), content());
        let changed = SeriousSignal {
            urgency: Urgency::Danger,
            state: SignalState::Acknowledged,
            due_at: at(70),
            contact: Some("101".into()),
            inspectorate: true,
            referred: Some((editor.id, at(20))),
            acknowledged: Some((editor.id, at(30))),
            ended_at: Some(at(40)),
            ..signal.clone()
        };
        let tx = world.begin().await;
        tx.signals().update(&changed).await.unwrap();
        world.commit(tx).await;
        assert_eq!(view.signals().find(signal.id).await.unwrap(), Some(changed.clone()));
        assert_eq!(view.signals().about(signal.review).await.unwrap(), [changed]);
    }

    async fn the_log_is_read_newest_first(world) {
        let (signal, editor) = stored(world, SignalKind::Fraud, 60).await;
        let (first, second) = (entry(world, &signal, &editor, 1), entry(world, &signal, &editor, 2));
        let bare = SignalLogEntry { contact: None, note: None, ..entry(world, &signal, &editor, 3) };
        let looks = [look(world, &signal, &editor, 1), look(world, &signal, &editor, 2)];
        let tx = world.begin().await;
        for entry in [&second, &bare, &first] {
            tx.signal_log().insert(entry).await.unwrap();
        }
        for look in &looks {
            tx.signal_log().insert_look(look).await.unwrap();
        }
        world.commit(tx).await;
        let view = world.store.view();
        let note = first.note.clone().unwrap();
        assert_eq!(world.store.open_note(&note).unwrap().expose(), "Gebeld met \"iemand\".");
        assert_eq!(view.signal_log().of_signal(signal.id).await.unwrap(), [bare, second, first]);
        let [one, two] = looks;
        assert_eq!(view.signal_log().looks_at(signal.review).await.unwrap(), [two, one]);
    }

    async fn only_an_open_signal_of_the_same_kind_is_found(world) {
        let (signal, _) = stored(world, SignalKind::Violence, 60).await;
        let tx = world.begin().await;
        let found = tx.signals().lock_open_of(signal.review, SignalKind::Violence).await.unwrap();
        assert_eq!(found.map(|found| found.id), Some(signal.id));
        assert_eq!(tx.signals().lock_open_of(signal.review, SignalKind::Neglect).await.unwrap(), None);
        let over = SeriousSignal { state: SignalState::Closed, ..signal.clone() };
        tx.signals().update(&over).await.unwrap();
        assert_eq!(tx.signals().lock_open_of(signal.review, SignalKind::Violence).await.unwrap(), None);
        world.commit(tx).await;
    }
}
