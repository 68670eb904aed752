//! Rows of `appeals`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "appeals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub review_id: Uuid,
    pub notice_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub appellant: String,
    pub against_decision: Uuid,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    #[sea_orm(column_type = "Text")]
    pub articles: String,
    pub opened_at: DateTimeUtc,
    #[sea_orm(column_type = "Text", nullable)]
    pub outcome: Option<String>,
    pub decision_id: Option<Uuid>,
    pub decided_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
