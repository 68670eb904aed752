//! The public ledger, and what is kept of it per month so that reports over years stay fast.

use crate::columns::*;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(ledger_entries()).await?;
        index(manager, "ledger_entries", &["day", "chain", "seq"], false).await?;
        let heads = vec![int("chain"), bigint("seq"), bytes("hash")];
        manager.create_table(table("ledger_heads", heads, &["chain"])).await?;
        let mut insert = Query::insert().into_table("ledger_heads").columns(["chain", "seq", "hash"]).take();
        for chain in 0..8 {
            insert.values_panic([chain.into(), 0i64.into(), vec![0u8; 32].into()]);
        }
        manager.execute(insert).await?;
        // The counts of a month that is over, as JSON.
        let months = vec![text("month"), text("tally"), bigint("entries"), time("made_at")];
        manager.create_table(table("ledger_months", months, &["month"])).await?;
        let guards: &[&str] = match manager.get_database_backend() {
            DbBackend::Postgres => &POSTGRES_GUARDS,
            _ => &SQLITE_GUARDS,
        };
        for guard in guards {
            manager.get_connection().execute_unprepared(guard).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["ledger_months", "ledger_heads", "ledger_entries"]).await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            manager.get_connection().execute_unprepared("DROP FUNCTION ledger_entries_are_kept").await?;
        }
        Ok(())
    }
}

/// `body` is the published line without its hash; `day` is that of the body, to count by.
fn ledger_entries() -> TableCreateStatement {
    let columns = vec![int("chain"), bigint("seq"), text("day"), text("body"), bytes("hash")];
    table("ledger_entries", columns, &["chain", "seq"])
}

const SQLITE_GUARDS: [&str; 3] = [
    "CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON ledger_entries
     BEGIN SELECT RAISE(ABORT, 'ledger entries are never changed'); END",
    "CREATE TRIGGER ledger_entries_no_delete BEFORE DELETE ON ledger_entries
     BEGIN SELECT RAISE(ABORT, 'ledger entries are never deleted'); END",
    // INSERT OR REPLACE deletes without firing the trigger above (sqlite.org/lang_conflict.html).
    "CREATE TRIGGER ledger_entries_no_replace BEFORE INSERT ON ledger_entries
     WHEN EXISTS (SELECT 1 FROM ledger_entries WHERE chain = NEW.chain AND seq = NEW.seq)
     BEGIN SELECT RAISE(ABORT, 'ledger entries are never replaced'); END",
];

const POSTGRES_GUARDS: [&str; 2] = [
    "CREATE FUNCTION ledger_entries_are_kept() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'ledger entries are never changed or deleted'; END $$",
    "CREATE TRIGGER ledger_entries_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
     FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_are_kept()",
];
