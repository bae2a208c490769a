using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Data;

public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options);
