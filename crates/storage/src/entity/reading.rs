//! Rows of `readings`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "readings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub pair_id: Uuid,
    pub case_id: Uuid,
    pub editor_id: Uuid,
    pub subject_id: Uuid,
    pub version: i32,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    pub sampled: bool,
    #[sea_orm(column_type = "Text")]
    pub action: String,
    #[sea_orm(column_type = "Text")]
    pub articles: String,
    #[sea_orm(column_type = "Text")]
    pub draft: String,
    pub read_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
