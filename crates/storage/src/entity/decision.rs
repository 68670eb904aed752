//! Rows of `decisions`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "decisions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub version: i32,
    pub editor_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub action: String,
    #[sea_orm(column_type = "Text")]
    pub articles: String,
    #[sea_orm(column_type = "Text")]
    pub reasons: String,
    #[sea_orm(column_type = "Text")]
    pub note: String,
    #[sea_orm(column_type = "Text")]
    pub redactions: String,
    #[sea_orm(column_type = "Text")]
    pub code_version: String,
    #[sea_orm(column_type = "Text")]
    pub proposal: String,
    pub risk: f64,
    #[sea_orm(column_type = "Text")]
    pub engine_version: String,
    pub decided_at: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub case_reason: String,
    #[sea_orm(column_type = "Text")]
    pub corrections: String,
    #[sea_orm(column_type = "Text")]
    pub change: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub proposed_text: Option<String>,
    pub second_editor: Option<Uuid>,
    pub bulk_id: Option<Uuid>,
    pub reversed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
