/** Several labelled fields; saved together as a JSON list in the order of the form. */
import { register } from '../save.js';

const fields = [
  ...document.querySelectorAll('form.report :is(textarea, input[type=text]:not(#title))'),
];
register({
  content: () =>
    JSON.stringify(
      fields.map((field) => ({
        name: field.name,
        label: field.labels[0].textContent,
        value: field.value,
      })),
    ),
  type: 'application/json',
});
