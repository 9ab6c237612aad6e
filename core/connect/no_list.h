#pragma once

#include "core/connect/list_pull.h"

namespace quittance::connect {

/// The pull of a list that a platform does not have: refuses every question.
class NoList : public ListPull
{
    Q_OBJECT

public:
    explicit NoList(Error why);

    void next(Done done) override;
    void abort() override { }

private:
    Error m_why;
};

} // namespace quittance::connect
