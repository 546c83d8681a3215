/** The words by which a portal's form says what a field is for. */

/** The field is the summary, or a main part of it. */
export const SUMMARY = /总结|小结|汇报|述职|月报|成效|心得|体会|工作|计划|打算/;
/** Weaker: the body of something. */
export const BODY = /内容|正文/;
/** A part of a summary, when it stands beside others. */
export const PART =
  /销售|品牌|客户|市场|问题|不足|建议|措施|思路|目标|亮点|经验|培训|学习|终端|营销|服务/;
/** Names in code, for forms without readable labels. */
export const SUMMARY_NAME =
  /summary|report|zongjie|zj(?![a-z])|neirong|gongzuo|xinde|jihua|content|plan|work/i;
/** The field is something else: remarks, approval, search. */
const OTHER =
  /备注|批注|附言|审批|审核|领导意见|批示|批复|评语|评论|回复|留言|签名|签字|搜索|查询|检索|地址|退回|原因说明|附件/;
const OTHER_NAME =
  /remark|comment|reply|opinion|search|query|keyword|memo|note|address|reason|signature/i;
/** The portal's own title of the document. */
export const TITLE = /标题|主题|题目|(总结|汇报|报告|文档|日志)名称|^名称$/;
export const TITLE_NAME = /^(title|subject|topic|biaoti|zhuti)$/i;

/** A fact that a form asks for beside the summary, in a word or a figure. */
const FACT =
  /编号|单号|工号|单位|日期|时间|名称|姓名|电话|手机|邮箱|部门|岗位|职务|类型|类别|类目|地点|区域|周期|状态|级别|年度$|月份|人员?$|[人户次天件]?数量?$|[率额量价]$|[(（][^()（）]{1,6}[)）]$/;
/** 客户, 品牌 or 计划 alone is asked for by its name. */
const SHORTEST = 4;

/** Whether the label of an input of one line says that part of a summary is written there. */
export function saysLineOfSummary(label: string, name: string): boolean {
  return (
    label.length >= SHORTEST &&
    saysSummary(label) &&
    ![FACT, TITLE].some((other) => other.test(label)) &&
    !TITLE_NAME.test(name)
  );
}

/** Whether the label or the code name says that the field is not part of a summary. A readable label wins over a name. */
export function isOther(label: string, name: string): boolean {
  if (OTHER.test(label)) return true;
  // 意见 alone is the reviewer's; 意见和建议, 问题及意见 are parts of a summary.
  if (label.includes('意见')) return !/建议|问题/.test(label);
  return !saysSummary(label) && OTHER_NAME.test(name);
}

/** Whether a label names a summary, its body or one of its parts. */
export function saysSummary(label: string): boolean {
  return SUMMARY.test(label) || BODY.test(label) || PART.test(label);
}
