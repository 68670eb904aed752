//! The words of the names of organisations, by which managers find one.

use crate::columns::*;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::prelude::Uuid;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "organisation_words";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let named = table(TABLE, vec![text("word"), id("organisation_id")], &["word", "organisation_id"])
            .foreign_key(&mut reference(TABLE, "organisation_id", "organisations"))
            .take();
        manager.create_table(named).await?;
        index(manager, TABLE, &["organisation_id"], false).await?;
        let all = Query::select().columns(["id", "name"]).from("organisations").take();
        for row in manager.get_connection().query_all(&all).await? {
            let (organisation, name): (Uuid, String) = (row.try_get("", "id")?, row.try_get("", "name")?);
            let mut insert = Query::insert().into_table(TABLE).columns(["word", "organisation_id"]).take();
            let words = words(&name);
            if !words.is_empty() {
                words.into_iter().for_each(|word| {
                    insert.values_panic([word.into(), organisation.into()]);
                });
                manager.execute(insert).await?;
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await
    }
}

/// As `domain::words::name_words` has them.
fn words(name: &str) -> BTreeSet<String> {
    let folded = name.split(|c: char| !c.is_alphanumeric()).map(|word| {
        let plain = word.nfkd().filter(|c| !is_combining_mark(*c));
        plain.flat_map(char::to_lowercase).take(32).collect::<String>()
    });
    folded.filter(|word| word.chars().count() >= 2).collect()
}
