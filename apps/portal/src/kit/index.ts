// SPDX-License-Identifier: EUPL-1.2
export { AnswerCard } from './answer-card.js';
export { Answered, Empty, Failed, Loading, Missing } from './answered.js';
export { LiveRegion, useAnnounce } from './announce.js';
export { Actions, Button, ButtonLink } from './button.js';
export { nowSentence, stateOf, untilSentence, whomToCall } from './card-words.js';
export { ChoiceField, SelectField, type Choice } from './choice-field.js';
export { Dialog } from './dialog.js';
export { daysLeft, Due } from './due.js';
export { DateField, LONGEST_LINE, LONGEST_TEXT, TextAreaField, TextField } from './field.js';
export { AutosaveNote, Form, type Autosave } from './form.js';
export { Icon, type IconName } from './icon.js';
export { Notice, type Tone } from './notice.js';
export { PageTitle } from './page-title.js';
export { PhoneLink, telOf } from './phone-link.js';
export { Problem, RefusalNotice } from './problem.js';
export { Section, Summary } from './section.js';
export { StateMark, type State } from './state-mark.js';
export { StepLine, Timeline, type TimelineItem } from './steps.js';
