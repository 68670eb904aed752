//! The queue of the desk: one column for its order, what cases can be found by, and the views that editors
//! save.

use crate::columns::*;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let place = ColumnDef::new("place").big_integer().not_null().default(0).take();
        manager.alter_table(Table::alter().table("cases").add_column(place).take()).await?;
        place_cases(manager).await?;
        for columns in PLACED {
            index(manager, "cases", columns, false).await?;
        }
        manager.create_table(case_tags()).await?;
        index(manager, "case_tags", &["tag", "case_id"], false).await?;
        manager.create_table(case_words()).await?;
        index(manager, "case_words", &["word", "case_id"], false).await?;
        manager.create_table(queue_views()).await?;
        index(manager, "queue_views", &["owner_id", "position", "id"], false).await?;
        index(manager, "queue_views", &["shared", "position", "id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["queue_views", "case_words", "case_tags"]).await?;
        for columns in PLACED {
            let name = format!("ix_cases_{}", columns.join("_"));
            let mut index = Index::drop();
            index.name(name).table("cases");
            manager.drop_index(index).await?;
        }
        manager.alter_table(Table::alter().table("cases").drop_column("place").take()).await
    }
}

/// One ascending walk for the whole desk, for a sector, a facility, what an editor holds and what was handed
/// to an editor.
const PLACED: [&[&str]; 5] = [
    &["state", "place", "id"],
    &["state", "sector", "place", "id"],
    &["facility_id", "state", "place", "id"],
    &["claimed_by", "state", "place", "id"],
    &["handed_to", "state", "place", "id"],
];

/// The cases that are there: lane, hour in which they are due, risk; as `storage` reckons it.
async fn place_cases(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let hour = match manager.get_database_backend() {
        DbBackend::Postgres => "CAST(floor(extract(epoch FROM due_at) / 3600) AS bigint)",
        _ => "CAST(strftime('%s', substr(due_at, 1, 19)) AS integer) / 3600",
    };
    let sql = format!(
        "UPDATE cases SET place = lane * 4503599627370496 + ({hour}) * 1048576 + risk_order
         WHERE state IN ('open', 'escalated')"
    );
    manager.get_connection().execute_unprepared(&sql).await?;
    Ok(())
}

/// What screening found in undecided cases: `flag:NAME` and `privacy:CATEGORY`.
fn case_tags() -> TableCreateStatement {
    table("case_tags", vec![id("case_id"), text("tag")], &["case_id", "tag"])
        .foreign_key(&mut reference("case_tags", "case_id", "cases"))
        .take()
}

/// The words of the texts of undecided cases, folded.
fn case_words() -> TableCreateStatement {
    table("case_words", vec![id("case_id"), text("word")], &["case_id", "word"])
        .foreign_key(&mut reference("case_words", "case_id", "cases"))
        .take()
}

/// Filters with a name.
fn queue_views() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("owner_id"),
        text("name"),
        text("filter"),
        flag("shared"),
        int("position"),
        time("created_at"),
    ];
    table("queue_views", columns, &["id"])
        .foreign_key(&mut reference("queue_views", "owner_id", "editors"))
        .take()
}
