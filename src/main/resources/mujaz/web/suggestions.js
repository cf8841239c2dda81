// The list of commands above the message field: opened by the slash button or by typing a slash.

export class Suggestions {
  #box;
  #field;
  #button;
  #commands = [];
  #active = -1;

  constructor(box, field, button) {
    [this.#box, this.#field, this.#button] = [box, field, button];
    button.addEventListener('click', () => (this.open ? this.close() : this.#show(this.#commands)));
    field.addEventListener('input', () => this.#match());
    field.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    box.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the focus in the field
    box.addEventListener('click', (event) => this.#choose(event.target.closest('[role=option]')));
  }

  set commands(list) {
    this.#commands = list;
  }

  get open() {
    return !this.#box.hidden;
  }

  close() {
    this.#box.hidden = true;
    this.#active = -1;
    this.#button.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
  }

  /** Whether the key was for the list. */
  key(event) {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#move(step);
    else if (event.key === 'Escape') this.close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && this.#active >= 0) this.#choose(this.#box.children[this.#active]);
    else return false;
    return true;
  }

  #match() {
    const typed = /^\/([a-z]*)$/i.exec(this.#field.value);
    const found = typed ? this.#commands.filter(({ name }) => name.startsWith(typed[1].toLowerCase())) : [];
    const complete = found.length === 1 && found[0].name === typed[1].toLowerCase();
    if (found.length && !complete) this.#show(found);
    else this.close();
  }

  #show(list) {
    if (!list.length) return;
    this.#box.replaceChildren(...list.map((each, index) => this.#option(each, index)));
    this.#box.hidden = false;
    this.#active = -1;
    this.#button.setAttribute('aria-expanded', 'true');
    this.#field.focus();
  }

  #option({ name, usage, description }, index) {
    const option = document.createElement('div');
    option.id = `suggestion-${index}`;
    option.setAttribute('role', 'option');
    option.dataset.name = name;
    option.dataset.more = usage.trim() !== `/${name}`;
    const [command, text] = [document.createElement('code'), document.createElement('span')];
    command.dir = 'ltr';
    command.append(usage);
    text.append(description);
    option.append(command, text);
    return option;
  }

  #move(step) {
    const count = this.#box.children.length;
    this.#active = (this.#active + step + count + (this.#active < 0 && step < 0 ? 1 : 0)) % count;
    [...this.#box.children].forEach((option, index) => option.setAttribute('aria-selected', index === this.#active));
    this.#box.children[this.#active].scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', this.#box.children[this.#active].id);
  }

  #choose(option) {
    if (!option) return;
    this.close();
    const needsMore = option.dataset.more === 'true' && !option.dataset.optional;
    this.#field.value = `/${option.dataset.name}${needsMore ? ' ' : ''}`;
    this.#field.dispatchEvent(new Event('input'));
    this.close();
    this.#field.focus();
    if (!needsMore) this.#field.form.requestSubmit();
  }
}
