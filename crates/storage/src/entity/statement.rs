//! Rows of `statements`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "statements")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub decision_id: Option<Uuid>,
    pub subject_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub sector: String,
    #[sea_orm(column_type = "Text")]
    pub statement: String,
    pub made_at: DateTimeUtc,
    pub notice_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
