//! A change of keys takes everything along that is sealed.

use crate::notices::{notice, reporter};
use crate::team::factor;
use crate::walk::walk;
use crate::world::World;
use domain::{Redacted, Scores};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::BTreeSet;
use storage::{Key, Store, Vault};

/// Columns with bytes that no key of ours sealed, and what they hold instead.
const NOT_SEALED: [(&str, &str); 28] = [
    ("relationship_periods.marks", "keyed hashes"),
    ("facility_wishes.address_hash", "a keyed hash"),
    ("member_invitations.address_hash", "a keyed hash"),
    ("member_invitations.token_hash", "a hash"),
    ("organisation_proofs.code_hash", "a keyed hash"),
    ("audit_heads.hash", "a link of a chain"),
    ("audit_rows.hash", "a link of a chain"),
    ("idempotency_keys.key_hash", "a hash"),
    ("idempotency_keys.request_hash", "a hash"),
    ("invitations.token_hash", "a hash"),
    ("ledger_entries.hash", "a link of a chain"),
    ("ledger_heads.hash", "a link of a chain"),
    ("notice_links.token_hash", "a hash"),
    ("notices.reporter_hash", "a keyed hash"),
    ("notices.track_hash", "a hash"),
    ("outbox.payload", "sealed until it is delivered; the old key stays that long"),
    ("password_resets.token_hash", "a hash"),
    ("promise_links.token_hash", "a hash"),
    ("recovery_codes.code_hash", "a keyed hash"),
    ("review_traces.lasting", "sealed under the pepper, which never changes"),
    ("review_traces.passing", "sealed under a salt that is thrown away"),
    ("reviews.manage_hash", "a hash"),
    ("sessions.token_hash", "a hash"),
    ("submitters.address_hash", "a keyed hash"),
    ("subscribers.address_hash", "a keyed hash"),
    ("pilot_applications.contact_hash", "a keyed hash"),
    ("trace_salts.salt", "a salt"),
    ("verifications.token_hash", "a hash"),
];

/// Every column with bytes, as `table.column`.
async fn columns_with_bytes(world: &World) -> BTreeSet<String> {
    let outside = world.outside().await;
    let sql = match world.database.engine() {
        testkit::database::Engine::Sqlite => {
            "SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
             WHERE m.type = 'table' AND lower(c.type) LIKE '%blob%'"
        }
        testkit::database::Engine::Postgres => {
            "SELECT table_name || '.' || column_name FROM information_schema.columns
             WHERE table_schema = 'public' AND data_type = 'bytea'"
        }
    };
    let statement = Statement::from_string(outside.get_database_backend(), sql.to_owned());
    let rows = outside.query_all_raw(statement).await.unwrap();
    rows.into_iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

on_both_engines! {
    async fn every_column_with_bytes_is_sealed_again_or_is_known_not_to_be_sealed(world) {
        let sealed = Store::sealed_columns().into_iter().map(|[table, column, _]| format!("{table}.{column}"));
        let known: BTreeSet<String> =
            sealed.chain(NOT_SEALED.iter().map(|(column, _)| (*column).to_owned())).collect();
        let found = columns_with_bytes(world).await;
        let new: Vec<_> = found.difference(&known).collect();
        assert!(new.is_empty(), "add what is sealed to `storage/src/reseal.rs`, the rest here: {new:?}");
        let gone: Vec<_> = known.difference(&found).collect();
        assert!(gone.is_empty(), "{gone:?} are no columns any more");
    }

    async fn a_change_of_keys_takes_everything_along_in_batches(world) {
        walk(world).await;
        let (facility, editor) = (world.facility().await, world.editor().await);
        let (review, _) = world.review(&facility, &Scores::default()).await;
        let tx = world.begin().await;
        tx.second_factors().insert(&factor(world, &editor)).await.unwrap();
        let sealed = world.store.seal_reporter(&reporter(), &world.ids).unwrap();
        tx.notices().insert(&notice(world, &review), Some(sealed)).await.unwrap();
        world.commit(tx).await;
        let mut all = 0;
        for [table, _, key] in Store::sealed_columns() {
            let rows = world.number(&format!("SELECT COUNT(*) FROM {table} WHERE {key} <> ''")).await;
            assert!(rows > 0, "nothing is sealed in {table} here");
            all += rows;
        }
        // The old key as in `testkit::database::vault`.
        let key = |id: &str, byte| Key { id: id.into(), secret: Redacted::new([byte; 32]) };
        let pepper = || Redacted::new([9; 32]);
        let both = Vault::new(vec![key("zzz", 3), key("test-1", 7)], pepper()).unwrap();
        let store = Store::connect(&world.database.options(), both).await.unwrap();
        assert_eq!(store.try_keys().await.unwrap(), ["test-1"]);
        let mut done = store.reseal(3, &world.ids).await.unwrap();
        assert_eq!(done, 3, "no more than the limit at once");
        assert_eq!(store.try_keys().await.unwrap(), ["test-1", "zzz"], "both until it is finished");
        loop {
            match store.reseal(3, &world.ids).await.unwrap() {
                0 => break,
                some => done += some,
            }
        }
        assert_eq!(done, u64::try_from(all).unwrap());
        for [table, _, key] in Store::sealed_columns() {
            let left = format!("SELECT COUNT(*) FROM {table} WHERE {key} NOT IN ('', 'zzz')");
            assert_eq!(world.number(&left).await, 0, "{table}");
        }
        // Without the old key everything opens.
        let alone = Vault::new(vec![key("zzz", 3)], pepper()).unwrap();
        let alone = Store::connect(&world.database.options(), alone).await.unwrap();
        assert_eq!(alone.try_keys().await.unwrap(), ["zzz"]);
        assert!(world.store.try_keys().await.is_err(), "the old key alone opens nothing any more");
    }
}
