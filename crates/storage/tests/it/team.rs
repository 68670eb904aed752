//! What is kept of the team: invitations, new passwords, second factors, versions of the code of conduct.

use crate::world::{World, at};
use domain::ids::{CodeId, InvitationId};
use domain::{CaseState, Redacted, Role, Sector};
use storage::{
    CodeRecord, CodeState, EditorRecord, InvitationRecord, Key, PasswordResetRecord, SecondFactorRecord,
    SessionRecord, SessionStage, StorageError, Store, Vault,
};

/// Calls everything that is about the team; part of the walk.
pub async fn walk(world: &World) {
    let editor = world.editor().await;
    let tx = world.begin().await;
    tx.editors().lock(editor.id).await.unwrap();
    tx.editors().lock_active_seniors().await.unwrap();
    let mut invitation = invitation(world, &editor);
    tx.invitations().insert(&invitation).await.unwrap();
    invitation.accepted_at = Some(at(9));
    tx.invitations().update(&invitation).await.unwrap();
    tx.invitations().lock(invitation.id).await.unwrap();
    tx.invitations().find_by_token([1; 32]).await.unwrap();
    tx.invitations().newest_of("nieuw@example.org").await.unwrap();
    tx.invitations().newest().await.unwrap();
    tx.invitations().purge(at(0)).await.unwrap();
    tx.password_resets().insert(&reset(&editor)).await.unwrap();
    tx.password_resets().find([2; 32]).await.unwrap();
    tx.password_resets().lock([2; 32]).await.unwrap();
    tx.password_resets().mark_used([2; 32], at(3)).await.unwrap();
    tx.password_resets().asked_since(editor.id, at(0)).await.unwrap();
    tx.password_resets().delete_of(editor.id).await.unwrap();
    tx.password_resets().purge(at(0)).await.unwrap();
    sessions(world, &tx, &editor).await;
    factors(world, &tx, &editor).await;
    conduct(world, &tx).await;
    workload(&tx, &editor).await;
    world.commit(tx).await;
}

async fn sessions(_world: &World, tx: &storage::Tx, editor: &EditorRecord) {
    tx.sessions().insert(&session(editor, [7; 32])).await.unwrap();
    tx.sessions().of(editor.id.0, at(2)).await.unwrap();
    tx.sessions().set_stage([7; 32], SessionStage::Open).await.unwrap();
    tx.sessions().delete_others(editor.id.0, [7; 32]).await.unwrap();
}

async fn factors(world: &World, tx: &storage::Tx, editor: &EditorRecord) {
    let table = tx.second_factors();
    let factor = factor(world, editor);
    table.insert(&factor).await.unwrap();
    table.update(&factor).await.unwrap();
    table.find(editor.id).await.unwrap();
    table.lock(editor.id).await.unwrap();
    table.confirmed_among(&[editor.id]).await.unwrap();
    table.insert_codes(editor.id, &[[1; 32], [2; 32]], at(1)).await.unwrap();
    table.use_code(editor.id, [1; 32], at(2)).await.unwrap();
    table.codes_left(editor.id).await.unwrap();
    table.delete_codes(editor.id).await.unwrap();
    table.delete(editor.id).await.unwrap();
}

async fn conduct(world: &World, tx: &storage::Tx) {
    let code = code(world, Some("2031-1"), CodeState::Approved, "2031-01-01");
    tx.conduct().insert(&code).await.unwrap();
    tx.conduct().update(&code).await.unwrap();
    tx.conduct().find(code.id).await.unwrap();
    tx.conduct().lock(code.id).await.unwrap();
    tx.conduct().named("2031-1").await.unwrap();
    tx.conduct().in_force(code.valid_from).await.unwrap();
    tx.conduct().in_state(CodeState::Approved).await.unwrap();
    tx.conduct().delete(code.id).await.unwrap();
}

async fn workload(tx: &storage::Tx, editor: &EditorRecord) {
    tx.workload().held(at(1)).await.unwrap();
    tx.workload().decided(&[editor.id], at(0)).await.unwrap();
    tx.workload().newest_decisions(editor.id, at(0), 10).await.unwrap();
    tx.workload().claims(editor.id, &[domain::ids::CaseId(editor.id.0)]).await.unwrap();
    tx.workload().late(CaseState::Open, Sector::Childcare, at(9), 10).await.unwrap();
}

fn invitation(world: &World, by: &EditorRecord) -> InvitationRecord {
    InvitationRecord {
        id: InvitationId::next(&world.ids),
        token_hash: [1; 32],
        email: Redacted::new("nieuw@example.org".into()),
        name: Redacted::new("Nieuw Verzonnen".into()),
        role: Role::Inspector,
        sectors: vec![Sector::Elderly],
        invited_by: by.id,
        created_at: at(1),
        sent_at: at(2),
        expires_at: at(10),
        accepted_at: None,
        revoked_at: Some(at(4)),
        editor: Some(by.id),
    }
}

fn reset(editor: &EditorRecord) -> PasswordResetRecord {
    PasswordResetRecord {
        token_hash: [2; 32],
        editor: Some(editor.id),
        created_at: at(1),
        expires_at: at(5),
        used_at: None,
    }
}

fn session(editor: &EditorRecord, token_hash: [u8; 32]) -> SessionRecord {
    SessionRecord {
        token_hash,
        audience: "editorial".into(),
        account: editor.id.0,
        csrf_token: Redacted::new("x".into()),
        created_at: at(1),
        last_seen_at: at(1),
        expires_at: at(9),
        stage: SessionStage::Code,
        device: "firefox_linux".into(),
    }
}

pub fn factor(world: &World, editor: &EditorRecord) -> SecondFactorRecord {
    SecondFactorRecord {
        editor: editor.id,
        secret: world.store.vault().seal("second_factor", b"geheim", &world.ids).unwrap(),
        confirmed_at: Some(at(2)),
        last_step: 59_666_666,
        failures: 3,
        locked_until: Some(at(7)),
        created_at: at(1),
    }
}

fn code(world: &World, version: Option<&str>, state: CodeState, from: &str) -> CodeRecord {
    let article = serde_json::json!(
        { "code": "privacy-1", "title": "Geen namen", "text": "Schrijf \"geen\" namen.", "applies_to": "both" }
    );
    CodeRecord {
        id: CodeId::next(&world.ids),
        version: version.map(str::to_owned),
        base: version.map(|_| "2026-1".to_owned()),
        state,
        valid_from: from.parse().unwrap(),
        summary: "Duidelijker.".into(),
        articles: vec![serde_json::from_value(article).unwrap()],
        remark: "Nog niet.".into(),
        drafted_by: None,
        proposed_by: None,
        proposed_at: Some(at(3)),
        decided_by: None,
        decided_at: Some(at(4)),
        created_at: at(1),
        updated_at: at(2),
    }
}

on_both_engines! {
    async fn invitations_and_links_read_back(world) {
        let editor = world.editor().await;
        let tx = world.begin().await;
        let full = invitation(world, &editor);
        let mut empty = InvitationRecord {
            id: InvitationId::next(&world.ids), token_hash: [3; 32], sectors: vec![], editor: None, revoked_at: None,
            created_at: at(2), ..full.clone()
        };
        for one in [&full, &empty] {
            tx.invitations().insert(one).await.unwrap();
        }
        tx.password_resets().insert(&reset(&editor)).await.unwrap();
        let nobody = PasswordResetRecord { token_hash: [4; 32], editor: None, used_at: Some(at(2)), ..reset(&editor) };
        tx.password_resets().insert(&nobody).await.unwrap();
        world.commit(tx).await;
        let tx = world.begin().await;
        assert_eq!(tx.invitations().lock(full.id).await.unwrap().unwrap(), full);
        assert_eq!(tx.invitations().find_by_token([3; 32]).await.unwrap().unwrap(), empty);
        assert_eq!(tx.invitations().newest_of("nieuw@example.org").await.unwrap().unwrap(), empty);
        empty.accepted_at = Some(at(5));
        tx.invitations().update(&empty).await.unwrap();
        assert_eq!(tx.invitations().newest().await.unwrap(), [empty.clone(), full.clone()]);
        assert!(!full.is_open(at(3)) && !empty.is_open(at(3)));
        assert_eq!(tx.invitations().purge(at(10)).await.unwrap(), 0);
        assert_eq!(tx.invitations().purge(at(11)).await.unwrap(), 2);
        assert_eq!(tx.password_resets().find([4; 32]).await.unwrap().unwrap(), nobody);
        assert_eq!(tx.password_resets().asked_since(editor.id, at(1)).await.unwrap(), 1);
        assert_eq!(tx.password_resets().asked_since(editor.id, at(2)).await.unwrap(), 0);
        tx.password_resets().mark_used([2; 32], at(3)).await.unwrap();
        assert_eq!(tx.password_resets().lock([2; 32]).await.unwrap().unwrap().used_at, Some(at(3)));
        tx.password_resets().delete_of(editor.id).await.unwrap();
        assert_eq!(tx.password_resets().find([2; 32]).await.unwrap(), None);
        assert_eq!(tx.password_resets().purge(at(6)).await.unwrap(), 1);
    }

    async fn sessions_of_an_account(world) {
        let (editor, other) = (world.editor().await, world.editor().await);
        let tx = world.begin().await;
        let one = session(&editor, [1; 32]);
        let two = SessionRecord { last_seen_at: at(3), stage: SessionStage::Open, ..session(&editor, [2; 32]) };
        let ended = SessionRecord { expires_at: at(2), ..session(&editor, [3; 32]) };
        for session in [&one, &two, &ended, &session(&other, [4; 32])] {
            tx.sessions().insert(session).await.unwrap();
        }
        assert_eq!(tx.sessions().of(editor.id.0, at(2)).await.unwrap(), [two.clone(), one.clone()]);
        tx.sessions().set_stage([1; 32], SessionStage::Enrol).await.unwrap();
        let found = tx.sessions().find([1; 32]).await.unwrap().unwrap();
        assert_eq!(found, SessionRecord { stage: SessionStage::Enrol, ..one });
        assert_eq!(tx.sessions().delete_others(editor.id.0, [2; 32]).await.unwrap(), 2);
        assert_eq!(tx.sessions().of(editor.id.0, at(0)).await.unwrap(), [two]);
        assert_eq!(tx.sessions().of(other.id.0, at(0)).await.unwrap().len(), 1);
    }

    async fn second_factors_and_their_codes(world) {
        let (editor, other) = (world.editor().await, world.editor().await);
        let tx = world.begin().await;
        let mut full = factor(world, &editor);
        let setting_up = SecondFactorRecord {
            editor: other.id, confirmed_at: None, locked_until: None, failures: 0, last_step: 0, ..full.clone()
        };
        for one in [&full, &setting_up] {
            tx.second_factors().insert(one).await.unwrap();
        }
        assert_eq!(tx.second_factors().find(editor.id).await.unwrap().unwrap(), full);
        assert_eq!(tx.second_factors().lock(other.id).await.unwrap().unwrap(), setting_up);
        assert_eq!(tx.second_factors().confirmed_among(&[other.id, editor.id]).await.unwrap(), [editor.id]);
        full.failures = 0;
        tx.second_factors().update(&full).await.unwrap();
        assert_eq!(tx.second_factors().find(editor.id).await.unwrap().unwrap(), full);
        tx.second_factors().insert_codes(editor.id, &[[1; 32], [2; 32]], at(1)).await.unwrap();
        assert!(!tx.second_factors().use_code(other.id, [1; 32], at(2)).await.unwrap(), "another's");
        assert!(tx.second_factors().use_code(editor.id, [1; 32], at(2)).await.unwrap());
        assert!(!tx.second_factors().use_code(editor.id, [1; 32], at(2)).await.unwrap(), "used");
        assert_eq!(tx.second_factors().codes_left(editor.id).await.unwrap(), 1);
        assert!(tx.second_factors().delete(editor.id).await.unwrap());
        assert!(!tx.second_factors().delete(editor.id).await.unwrap());
        assert_eq!(tx.second_factors().codes_left(editor.id).await.unwrap(), 0);
    }

    async fn versions_of_the_code_of_conduct(world) {
        let tx = world.begin().await;
        let first = code(world, Some("2026-1"), CodeState::Approved, "2026-11-21");
        let second = code(world, Some("2026-2"), CodeState::Approved, "2026-12-01");
        let draft = code(world, None, CodeState::Draft, "2026-11-01");
        let rejected = code(world, None, CodeState::Rejected, "2026-11-02");
        for one in [&first, &second, &draft, &rejected] {
            tx.conduct().insert(one).await.unwrap();
        }
        world.commit(tx).await;
        let view = world.store.view();
        let on = async |day: &str| view.conduct().in_force(day.parse().unwrap()).await.unwrap();
        assert_eq!(on("2026-11-20").await, None);
        assert_eq!(on("2026-11-30").await, Some(first.clone()));
        assert_eq!(on("2026-12-01").await, Some(second.clone()));
        assert_eq!(view.conduct().in_state(CodeState::Approved).await.unwrap(), [second.clone(), first.clone()]);
        assert_eq!(view.conduct().named("2026-2").await.unwrap(), Some(second.clone()));
        assert_eq!(view.conduct().find(draft.id).await.unwrap(), Some(draft.clone()));
        let tx = world.begin().await;
        let taken = code(world, Some("2026-1"), CodeState::Approved, "2027-01-01");
        assert!(matches!(tx.conduct().insert(&taken).await, Err(StorageError::Duplicate)));
        drop(tx);
        let tx = world.begin().await;
        let proposed = CodeRecord { state: CodeState::Proposed, remark: String::new(), ..draft };
        tx.conduct().update(&proposed).await.unwrap();
        assert_eq!(tx.conduct().lock(proposed.id).await.unwrap(), Some(proposed.clone()));
        tx.conduct().delete(proposed.id).await.unwrap();
        assert_eq!(tx.conduct().find(proposed.id).await.unwrap(), None);
    }

    async fn a_rotated_key_takes_the_second_factors_along(world) {
        let editor = world.editor().await;
        let tx = world.begin().await;
        tx.second_factors().insert(&factor(world, &editor)).await.unwrap();
        world.commit(tx).await;
        // The old key as in `testkit::database::vault`.
        let key = |id: &str, byte| Key { id: id.into(), secret: Redacted::new([byte; 32]) };
        let vault = Vault::new(vec![key("zzz", 3), key("test-1", 7)], Redacted::new([9; 32])).unwrap();
        let store = Store::connect(&world.database.options(), vault).await.unwrap();
        assert_eq!(store.reseal(10, &world.ids).await.unwrap(), 1);
        let factor = store.view().second_factors().find(editor.id).await.unwrap().unwrap();
        assert_eq!(factor.secret.key, "zzz");
        assert_eq!(store.vault().open("second_factor", &factor.secret.bytes).unwrap().expose(), b"geheim");
        assert_eq!(store.reseal(10, &world.ids).await.unwrap(), 0);
    }
}
