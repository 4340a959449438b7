/// What one key of a map takes, and what it is for in the author's words.
///
/// The loader takes its bounds from here and the schema for editors is made of it, so that the two
/// ask the same of a file.
struct Key: Sendable {
  let value: Value
  /// A heading, as an editor shows it above the description.
  let title: String
  /// One or two sentences.
  let description: String
  /// What has to be known where it is asked.
  let needs: Scope

  init(_ value: Value, _ title: String, _ description: String, needs: Scope = []) {
    self.value = value
    self.title = title
    self.description = description
    self.needs = needs
  }

  /// What can stand at a key.
  indirect enum Value: Sendable {
    /// Words to be read, up to 8 KiB.
    case text
    /// Words to be read, up to 80 characters.
    case title
    /// Words that are kept as they are.
    case note
    /// The number of the format.
    case format
    /// A name that is given here.
    case newName
    /// A name that is given elsewhere.
    case name(NamedThing)
    case language, country
    /// The plain name of a file in `art`.
    case pictureFile
    case flag
    /// Plain digits.
    case number(ClosedRange<Int>)
    /// With a sign.
    case change(ClosedRange<Int>)
    /// Such as `at least 6`.
    case range(ClosedRange<Int>)
    /// `at least 60%` or `at most 3`: a bound of a claim.
    case bound
    case word([String])
    /// At least one when the key has to be there; at most 64.
    case list(Value, Repetition = .never)
    /// At least one; one alone needs no brackets.
    case oneOrMore(Value, Repetition = .never)
    /// A map with the keys of a shape.
    case keys(Shape)
    /// Any of these.
    case either([Value])
    /// A map from names to values.
    case named(Value, Naming, ClosedRange<Int>)
    case condition(Scope)
    /// A condition that may ask what the one around it may.
    case innerCondition, innerConditions
    case effects(EffectTime)
    /// Strain by role, and for whoever leads if there is a lead.
    case strainChanges(ClosedRange<Int>)
    case expectations
    case steps
  }

  /// Whether the same may stand twice in a list.
  enum Repetition: Sendable { case never, allowed }

  /// What the names of a map are.
  enum Naming: Sendable {
    case names
    /// `lead` stands for whoever leads, so no role is called that.
    case roles
    /// Names that recordings do not need themselves.
    case advice, options
    /// Any words up to 80 characters.
    case words
  }
}

extension Key.Value {
  /// The numbers in it.
  var bounds: ClosedRange<Int>? {
    switch self {
    case .number(let bounds), .change(let bounds), .range(let bounds), .strainChanges(let bounds):
      bounds
    case .list(let value, _), .oneOrMore(let value, _), .named(let value, _, _): value.bounds
    case .either(let values): values.lazy.compactMap(\.bounds).first
    case .text, .title, .note, .format, .newName, .name, .language, .country, .pictureFile, .flag,
      .bound, .word, .keys, .condition, .innerCondition, .innerConditions, .effects, .expectations,
      .steps:
      nil
    }
  }
}
