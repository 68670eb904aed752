//! Editors may be limited to sectors.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The sectors as a JSON list; an empty one stands for every sector, which is what editors had.
        let sectors = ColumnDef::new("sectors").text().not_null().default("[]").take();
        manager.alter_table(Table::alter().table("editors").add_column(sectors).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("editors").drop_column("sectors").take()).await
    }
}
