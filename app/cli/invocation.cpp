#include "app/cli/invocation.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options = {{u"store", true},    {u"json", false},  {u"as-of", true},
                                                    {u"known-at", true}, {u"quiet", false}, {u"help", false}};
    return options;
}

tl::unexpected<Error> wrong(const QString &message)
{
    return fail(Error::Kind::InvalidInput, message);
}

QString nameOf(const OptionSpec &option)
{
    return option.name.toString();
}

const CommandSpec *findCommand(const QString &name)
{
    const auto &specs = commandSpecs();
    const auto spec = std::ranges::find_if(specs, [&](const CommandSpec &s) { return name == s.name; });
    return spec == specs.end() ? nullptr : &*spec;
}

const OptionSpec *findOption(const std::vector<OptionSpec> &options, const QString &name)
{
    const auto option = std::ranges::find_if(options, [&](const OptionSpec &o) { return name == o.name; });
    return option == options.end() ? nullptr : &*option;
}

Result<> applyGlobal(Invocation &invocation, const QString &name, const QString &value)
{
    if (name == u"store") {
        invocation.store = value;
    } else if (name == u"json") {
        invocation.json = true;
    } else if (name == u"quiet") {
        invocation.quiet = true;
    } else if (name == u"help") {
        invocation.command = u"help"_s;
    } else if (name == u"as-of") {
        const Result<QDate> day = parseIsoDate(value);
        if (!day)
            return failed(day);
        invocation.asOf = *day;
    } else if (name == u"known-at") {
        const Result<Instant> instant = parseInstant(value);
        if (!instant)
            return failed(instant);
        invocation.knownAt = *instant;
    }
    return {};
}

/// One `--name`, `--name=value` or `--name value`; takes the value off `rest`.
Result<> takeOption(Invocation &invocation, const CommandSpec *command, const QString &word, QStringList &rest)
{
    const qsizetype equals = word.indexOf(u'=');
    const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
    const OptionSpec *option = findOption(globalOptions(), name);
    const bool global = option != nullptr;
    if (!option && command)
        option = findOption(command->options, name);
    if (!option)
        return wrong(Text::tr("There is no option “--%1” here.").arg(name));
    QString value = equals < 0 ? QString() : word.mid(equals + 1);
    if (option->takesValue && equals < 0) {
        if (rest.isEmpty())
            return wrong(Text::tr("The option “--%1” needs a value.").arg(name));
        value = rest.takeFirst();
    } else if (!option->takesValue && equals >= 0) {
        return wrong(Text::tr("The option “--%1” takes no value.").arg(name));
    }
    if (global)
        return applyGlobal(invocation, name, value);
    invocation.options[nameOf(*option)].append(value);
    return {};
}

Result<> checkCounts(const Invocation &invocation, const CommandSpec &command)
{
    const qsizetype count = invocation.arguments.size();
    if (count < command.minArguments || (command.maxArguments >= 0 && count > command.maxArguments))
        return wrong(Text::tr("Usage: quittance-cli %1").arg(command.usage));
    if (command.needsStore && invocation.store.isEmpty() && !invocation.has(u"bench"_s))
        return wrong(Text::tr("“%1” needs a book: give it with --store FILE.").arg(invocation.command));
    return {};
}

std::vector<CommandSpec> connectionSpecs()
{
    return {
        {u"connect",
         u"connect add NAME --provider codat|alloy|routable [--base-url URL] [--company ID] [--connection ID]… "
         u"[--option key=value]… (--secret-env VAR | --secret-stdin | --keychain) | list | test NAME | remove NAME | "
         u"types NAME [--enable T,…] [--disable T,…] [--every 24h|monthly|start|off] | maps NAME [--choices] | "
         u"map NAME bank_account[.CURRENCY]|income_account|fee_account|tax_rate|tracking|payment_method ID|none | "
         u"compare NAME [--kept]",
         {{u"provider", true},
          {u"base-url", true},
          {u"company", true},
          {u"connection", true},
          {u"option", true},
          {u"secret-env", true},
          {u"secret-stdin", false},
          {u"keychain", false},
          {u"enable", true},
          {u"disable", true},
          {u"every", true},
          {u"choices", false},
          {u"kept", false}},
         1,
         4,
         true},
        {u"sync",
         u"sync [NAME…] [--types T,…] [--full] [--refresh] [--secret-env VAR | --secret-stdin]",
         {{u"types", true}, {u"full", false}, {u"refresh", false}, {u"secret-env", true}, {u"secret-stdin", false}},
         0,
         -1,
         true},
    };
}

std::vector<CommandSpec> writeSpecs()
{
    return {
        {u"push",
         u"push invoice|credit-note|payment|customer|receivable FILE --to NAME [--hold] [--again] [--replaces ID] "
         u"[--secret-env VAR | --secret-stdin]",
         {{u"to", true},
          {u"hold", false},
          {u"again", false},
          {u"replaces", true},
          {u"secret-env", true},
          {u"secret-stdin", false}},
         2,
         2,
         true},
        {u"outbox",
         u"outbox list | show ID | run | retry ID | cancel ID | release ID | limit [AMOUNT CURRENCY | off] "
         u"[--to NAME (--secret-env VAR | --secret-stdin)]",
         {{u"to", true}, {u"secret-env", true}, {u"secret-stdin", false}},
         1,
         3,
         true},
        {u"listen",
         u"listen [--port N] [--address IP] [--for SECONDS] [--relay-secret-env VAR]…",
         {{u"port", true}, {u"address", true}, {u"for", true}, {u"relay-secret-env", true}},
         0,
         0,
         true},
    };
}

std::vector<CommandSpec> bookSpecs()
{
    return {
        {u"sample",
         u"sample --store FILE [--customers N] [--invoices N] [--seed S]",
         {{u"customers", true}, {u"invoices", true}, {u"seed", true}},
         0,
         0,
         true},
        {u"inspect", u"inspect FILE|FOLDER|ZIP… [--entries]", {{u"entries", false}}, 1, -1, false},
        {u"import",
         u"import FILE|FOLDER|ZIP… [--as customers|invoices|credit-notes|payments|bank|rates] [--mapping FILE|NAME] "
         u"[--account "
         u"ID] "
         u"[--sheet NAME] [--currency CUR] [--dry-run] [--skip-bad]",
         {{u"as", true},
          {u"mapping", true},
          {u"sheet", true},
          {u"account", true},
          {u"currency", true},
          {u"dry-run", false},
          {u"skip-bad", false}},
         1,
         -1,
         true},
        {u"reconcile",
         u"reconcile [--bench FILE [--without FIELD,…] [--judge]]",
         {{u"bench", true}, {u"without", true}, {u"judge", false}},
         0,
         0,
         true},
        {u"explain", u"explain TRANSACTION|INVOICE|PAYMENT", {}, 1, 1, true},
        {u"aging",
         u"aging [--by due|issue] [--edges 0,30,60,90] [--credits separate|own-date|fifo|current] "
         u"[--group customer|currency|none] [--base CUR]",
         {{u"by", true}, {u"edges", true}, {u"credits", true}, {u"group", true}, {u"base", true}},
         0,
         0,
         true},
        {u"metric",
         u"metric NAME [--param key=value]… [--currency CUR | --base CUR] [--customer ID] | metric --list",
         {{u"param", true}, {u"currency", true}, {u"base", true}, {u"customer", true}, {u"list", false}},
         0,
         1,
         false},
        {u"check-cases", u"check-cases FILE…", {}, 1, -1, false},
        {u"report", u"report aged-receivables --out FILE", {{u"out", true}}, 1, 1, true},
        {u"health",
         u"health [--all] [--months N] [--dismiss RULE:SUBJECT --reason TEXT | --restore RULE:SUBJECT]",
         {{u"all", false}, {u"months", true}, {u"dismiss", true}, {u"restore", true}, {u"reason", true}},
         0,
         0,
         true},
        {u"verify", u"verify", {}, 0, 0, true},
    };
}

std::vector<CommandSpec> allSpecs()
{
    std::vector<CommandSpec> specs = bookSpecs();
    for (const auto &more : {connectionSpecs(), writeSpecs()})
        specs.insert(specs.end(), more.begin(), more.end());
    return specs;
}

} // namespace

const std::vector<CommandSpec> &commandSpecs()
{
    static const std::vector<CommandSpec> specs = allSpecs();
    return specs;
}

Result<Invocation> parseCommandLine(const QStringList &arguments)
{
    Invocation invocation;
    const CommandSpec *command = nullptr;
    QStringList rest = arguments;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (word.startsWith(u"--") && word.size() > 2) {
            if (const Result<> taken = takeOption(invocation, command, word, rest); !taken)
                return failed(taken);
        } else if (!command) {
            command = findCommand(word);
            if (!command)
                return wrong(Text::tr("There is no command “%1”. quittance-cli --help lists them.").arg(word));
            invocation.command = word;
        } else {
            invocation.arguments.append(word);
        }
    }
    if (invocation.command == u"help")
        return invocation;
    if (!command)
        return wrong(Text::tr("A command is missing. quittance-cli --help lists them."));
    if (const Result<> fits = checkCounts(invocation, *command); !fits)
        return failed(fits);
    return invocation;
}

QString usageText()
{
    QString text
        = u"quittance-cli [--store FILE] [--json] [--as-of DATE] [--known-at INSTANT] [--quiet] COMMAND …\n\n"_s;
    for (const CommandSpec &spec : commandSpecs())
        text += u"    "_s + spec.usage.toString() + u'\n';
    return text;
}

} // namespace quittance::cli
