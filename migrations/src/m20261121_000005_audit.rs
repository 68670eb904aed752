//! The audit log: chained rows that the database itself refuses to change or delete.

use crate::columns::*;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(audit_rows()).await?;
        index(manager, "audit_rows", &["id"], true).await?;
        index(manager, "audit_rows", &["subject_id", "at"], false).await?;
        let heads = vec![int("chain"), bigint("seq"), bytes("hash")];
        manager.create_table(table("audit_heads", heads, &["chain"])).await?;
        let mut insert = Query::insert().into_table("audit_heads").columns(["chain", "seq", "hash"]).take();
        for chain in 0..8 {
            insert.values_panic([chain.into(), 0i64.into(), vec![0u8; 32].into()]);
        }
        manager.execute(insert).await?;
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
        drop_tables(manager, &["audit_heads", "audit_rows"]).await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            manager.get_connection().execute_unprepared("DROP FUNCTION audit_rows_are_kept").await?;
        }
        Ok(())
    }
}

fn audit_rows() -> TableCreateStatement {
    let columns = vec![
        int("chain"),
        bigint("seq"),
        id("id"),
        time("at"),
        text("actor_kind"),
        id_or_null("actor_id"),
        text("action"),
        text("subject_kind"),
        id("subject_id"),
        text("detail"),
        bytes("hash"),
    ];
    table("audit_rows", columns, &["chain", "seq"])
}

const SQLITE_GUARDS: [&str; 3] = [
    "CREATE TRIGGER audit_rows_no_update BEFORE UPDATE ON audit_rows
     BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END",
    "CREATE TRIGGER audit_rows_no_delete BEFORE DELETE ON audit_rows
     BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END",
    // INSERT OR REPLACE deletes without firing the trigger above (sqlite.org/lang_conflict.html).
    "CREATE TRIGGER audit_rows_no_replace BEFORE INSERT ON audit_rows
     WHEN EXISTS (SELECT 1 FROM audit_rows WHERE chain = NEW.chain AND seq = NEW.seq)
       OR EXISTS (SELECT 1 FROM audit_rows WHERE id = NEW.id)
     BEGIN SELECT RAISE(ABORT, 'audit rows are never replaced'); END",
];

const POSTGRES_GUARDS: [&str; 2] = [
    "CREATE FUNCTION audit_rows_are_kept() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'audit rows are never changed or deleted'; END $$",
    "CREATE TRIGGER audit_rows_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_rows
     FOR EACH STATEMENT EXECUTE FUNCTION audit_rows_are_kept()",
];
