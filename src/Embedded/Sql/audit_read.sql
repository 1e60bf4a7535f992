SELECT number, payload FROM audit WHERE scope = $scope AND number > $after ORDER BY number LIMIT $limit;
